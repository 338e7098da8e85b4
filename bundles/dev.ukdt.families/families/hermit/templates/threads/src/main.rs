#[cfg(target_os = "hermit")]
use hermit as _;

use std::thread;

fn is_prime(n: u32) -> bool {
    n > 1 && (2..).take_while(|d| d * d <= n).all(|d| n % d != 0)
}

fn main() {
    let threads = thread::available_parallelism().map_or(1, |n| n.get() as u32);
    let count: usize = thread::scope(|scope| {
        let parts: Vec<_> = (0..threads)
            .map(|i| scope.spawn(move || (i..20_000).step_by(threads as usize).filter(|n| is_prime(*n)).count()))
            .collect();
        parts.into_iter().map(|part| part.join().unwrap()).sum()
    });
    println!("{count} primes below 20000, counted by {threads} threads");
}
