#[cfg(target_os = "hermit")]
use hermit as _;

use std::io::{Read, Result, Write};
use std::net::{TcpListener, TcpStream};

const PORT: u16 = 9975;

fn answer(mut client: TcpStream) -> Result<()> {
    let mut request = [0; 1024];
    client.read(&mut request)?;
    client.write_all(b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nHello from Hermit\n")
}

fn main() -> Result<()> {
    let listener = TcpListener::bind(("0.0.0.0", PORT))?;
    println!("serving on port {PORT}");
    for client in listener.incoming() {
        if let Err(error) = client.and_then(answer) {
            eprintln!("{error}");
        }
    }
    Ok(())
}
