package dev.ukdt.gdb.mi;

import java.nio.charset.StandardCharsets;

/** One line that GDB wrote, parsed once. */
public sealed interface MiRecord {

	/** {@link #token} of a record that has none. */
	long NO_TOKEN = -1;

	/** The answer to a command. */
	record ResultRecord(long token, ResultClass resultClass, MiTuple results) implements MiRecord {
	}

	enum ResultClass {
		DONE, RUNNING, CONNECTED, ERROR, EXIT;

		static ResultClass of(String name) {
			return switch (name) {
			case "done" -> DONE;
			case "running" -> RUNNING;
			case "connected" -> CONNECTED;
			case "error" -> ERROR;
			case "exit" -> EXIT;
			default -> null;
			};
		}
	}

	/** Something that happened, asked for or not. */
	record AsyncRecord(long token, AsyncKind kind, String name, MiTuple results) implements MiRecord {
	}

	enum AsyncKind {
		/** {@code *}: the target runs or stopped. */
		EXEC,
		/** {@code +}: progress of a slow operation. */
		STATUS,
		/** {@code =}: anything else. */
		NOTIFY
	}

	/** Text meant for a person. */
	record StreamRecord(StreamKind kind, MiConst text) implements MiRecord {
	}

	enum StreamKind {
		/** {@code ~}: what GDB's console would show. */
		CONSOLE,
		/** {@code @}: what the target or its monitor printed. */
		TARGET,
		/** {@code &}: GDB's own messages. */
		LOG
	}

	/** {@code (gdb)}: GDB reads the next command. */
	record Prompt() implements MiRecord {
	}

	/** A line that is no GDB/MI: the output of a host process that shares GDB's pipe, or nonsense. */
	record OtherOutput(byte[] line, String reason) implements MiRecord {

		public String text() {
			return new String(line, StandardCharsets.UTF_8);
		}
	}
}
