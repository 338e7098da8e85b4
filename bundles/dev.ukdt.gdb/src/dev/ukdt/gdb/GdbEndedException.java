package dev.ukdt.gdb;

/** GDB is gone: it was closed, it ended by itself, or it was killed. */
public final class GdbEndedException extends GdbException {

	private static final long serialVersionUID = 1L;

	GdbEndedException(String message) {
		super(message, null);
	}
}
