package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;

/** Where the target is: stub, host process, core file. */
public final class Target {

	private Target() {
	}

	/** Connects to a stub: {@code HOST:PORT} or the path of a unix socket. The target stops. */
	public record Remote(String stub) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-select").raw("remote " + stub);
		}
	}

	/** Connects to a stub that can start and end programs. */
	public record ExtendedRemote(String stub) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-select").raw("extended-remote " + stub);
		}
	}

	/**
	 * Opens a core file.
	 *
	 * @param quoted a path with blanks stands between quotes, which GDB from 16 on wants and an earlier one takes for a part of the name
	 */
	public record Core(String path, boolean quoted) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-select").raw("core " + (quoted ? MiText.quote(path) : path));
		}
	}

	/** Attaches to a process of the host. */
	public record Attach(long pid) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-attach", pid);
		}
	}

	/** Leaves the target, which runs on. */
	public record Detach() implements Action {
		@Override
		public Words words() {
			return Words.of("-target-detach");
		}
	}

	/** Closes the connection and leaves the target as it is, stopped if it is stopped. */
	public record Disconnect() implements Action {
		@Override
		public Words words() {
			return Words.of("-target-disconnect");
		}
	}

	/** Writes the program into the memory of the target; progress comes as events. */
	public record Download() implements Action {
		@Override
		public Words words() {
			return Words.of("-target-download");
		}
	}

	/** Erases all flash memory that the stub knows. */
	public record FlashErase() implements Action {
		@Override
		public Words words() {
			return Words.of("-target-flash-erase");
		}
	}

	/** Copies a file to the target. */
	public record PutFile(String hostPath, String targetPath) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-file-put", hostPath, targetPath);
		}
	}

	/** Copies a file from the target. */
	public record GetFile(String targetPath, String hostPath) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-file-get", targetPath, hostPath);
		}
	}

	/** Deletes a file of the target. */
	public record DeleteFile(String targetPath) implements Action {
		@Override
		public Words words() {
			return Words.of("-target-file-delete", targetPath);
		}
	}
}
