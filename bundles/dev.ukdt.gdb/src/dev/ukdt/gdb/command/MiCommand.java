package dev.ukdt.gdb.command;

/**
 * A command of GDB/MI and the type of its result. Commands are immutable values: they know how they are written and how
 * their answer is read, and nothing of a session.
 *
 * @param <R> the typed result; {@link Void} where GDB says no more than done
 */
public interface MiCommand<R> {

	/** What is written: the operation and its arguments. */
	Words words();

	/** Reads the answer of a command that succeeded. Called on the session's dispatch thread; does not block. */
	R result(Reply reply);

	/** This command done in a thread and, when not negative, in a frame of it, without changing GDB's own selection. */
	default MiCommand<R> in(int thread, int frame) {
		return new Scoped<>(this, thread, frame);
	}

	/** This command done in a thread, without changing GDB's own selection. */
	default MiCommand<R> in(int thread) {
		return new Scoped<>(this, thread, -1);
	}

	/** The whole line without token and line end. */
	default String line() {
		return words().toString();
	}
}
