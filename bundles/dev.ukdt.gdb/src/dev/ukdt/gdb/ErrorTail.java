package dev.ukdt.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The last of what a process writes to its error stream. GDB itself writes nothing there; what comes is the word of the
 * dynamic loader or of a library that keeps GDB from starting.
 */
final class ErrorTail {

	private static final int KEPT = 4096;

	private final InputStream in;
	private byte[] tail = {};

	/** Reads until the process closes the stream, on a thread of its own. */
	ErrorTail(Process process) {
		in = process.getErrorStream();
		GdbProcess.daemon("GDB errors").newThread(this::read).start();
	}

	/** The last line that has text, as far as it was read; empty without one. */
	synchronized String lastLine() {
		return new String(tail, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line.strip());
	}

	private void read() {
		byte[] chunk = new byte[KEPT];
		try (in) {
			for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
				add(chunk, count);
			}
		} catch (IOException e) {
			// The process is gone; what was read until then is kept.
		}
	}

	private synchronized void add(byte[] chunk, int count) {
		byte[] all = Arrays.copyOf(tail, tail.length + count);
		System.arraycopy(chunk, 0, all, tail.length, count);
		tail = all.length > KEPT ? Arrays.copyOfRange(all, all.length - KEPT, all.length) : all;
	}
}
