package dev.ukdt.gdb;

import dev.ukdt.gdb.mi.MiRecord.StreamKind;

/** What GDB and its target printed since GDB's last answer, as far as anybody reads it. For the dispatch thread alone. */
final class Printed {

	/** In characters. */
	private static final int KEPT = 1 << 20;

	private final StringBuilder console = new StringBuilder();
	private final StringBuilder complaints = new StringBuilder();

	void add(StreamKind kind, String text) {
		StringBuilder kept = kind == StreamKind.LOG ? complaints : console;
		if (kept.length() < KEPT) {
			kept.append(text);
		}
	}

	/** What the console and the target showed. */
	String console() {
		return console.toString();
	}

	/** What GDB wrote to its log: errors and warnings. */
	String complaints() {
		return complaints.toString();
	}

	void clear() {
		console.setLength(0);
		complaints.setLength(0);
	}
}
