package dev.ukdt.benchmarks.debugger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** The least that drives a GDB: writes a line, reads lines until the answer or the stop, understands nothing. */
final class RawDebugger implements AutoCloseable {
	private final Process gdb;
	private final BufferedReader in;
	private final OutputStream out;

	RawDebugger(String stub, Path image) throws IOException {
		gdb = new ProcessBuilder("gdb", "--interpreter=mi3", "-q", "-nx", "-iex", "set auto-load off").redirectError(ProcessBuilder.Redirect.DISCARD).start();
		in = new BufferedReader(new InputStreamReader(gdb.getInputStream(), StandardCharsets.ISO_8859_1), 1 << 16);
		out = gdb.getOutputStream();
		ask("-gdb-set mi-async on");
		ask("-file-exec-and-symbols \"" + image + "\"");
		ask("-target-select remote " + stub);
	}

	void toMain() throws IOException {
		run("main");
	}

	/** A stop in a function; {@code chatter} is only called when a variable says so. */
	void to(String function) throws IOException {
		if (function.equals("chatter")) {
			run("deep");
			ask("-data-evaluate-expression sink=1");
		}
		run(function);
	}

	private void run(String function) throws IOException {
		ask("-break-insert -t -h " + function);
		ask("-exec-continue");
		stop();
	}

	void steps(int count) throws IOException {
		for (var i = 0; i < count; i++) {
			ask("-exec-next --thread 1");
			stop();
			send("-stack-list-frames --thread 1 0 255");
			send("-stack-list-variables --thread 1 --frame 0 --simple-values");
			answer();
			answer();
		}
	}

	/** Reads memory by one command, and undoes the hexadecimal digits. */
	void memory(int length) throws IOException {
		run("main");
		send("-data-read-memory-bytes 0x100000 " + length);
		var line = answer();
		var from = line.indexOf("contents=\"") + 10;
		var bytes = HexFormat.of().parseHex(line, from, line.indexOf('"', from));
		if (bytes.length != length) {
			throw new IOException(bytes.length + " bytes read");
		}
	}

	private String ask(String command) throws IOException {
		send(command);
		return answer();
	}

	private void send(String command) throws IOException {
		out.write(("1" + command + "\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private String answer() throws IOException {
		for (var line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("1^error")) {
				throw new IOException(line);
			}
			if (line.startsWith("1^")) {
				return line;
			}
		}
		throw new IOException("GDB has ended");
	}

	private void stop() throws IOException {
		for (var line = in.readLine(); line != null; line = in.readLine()) {
			if (line.startsWith("*stopped")) {
				return;
			}
		}
		throw new IOException("GDB has ended");
	}

	@Override
	public void close() {
		gdb.destroyForcibly();
	}
}
