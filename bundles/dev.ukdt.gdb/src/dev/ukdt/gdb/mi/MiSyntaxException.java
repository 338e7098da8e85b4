package dev.ukdt.gdb.mi;

/** A line that is no GDB/MI. */
public final class MiSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int position;

	MiSyntaxException(String message, int position) {
		super(message + " at byte " + position, null, false, false);
		this.position = position;
	}

	/** Bytes from the start of the line. */
	public int position() {
		return position;
	}
}
