package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Library;
import dev.ukdt.gdb.mi.MiText;
import java.util.List;

/** Images and symbol files. */
public final class Files {

	private Files() {
	}

	/** Program and symbols from one file; an empty path drops both. */
	public record Program(String path) implements Action {
		@Override
		public String operation() {
			return "-file-exec-and-symbols";
		}

		@Override
		public Arguments arguments() {
			return Console.file(path);
		}
	}

	/** Symbols alone; an empty path drops all symbols. */
	public record Symbols(String path) implements Action {
		@Override
		public String operation() {
			return "-file-symbol-file";
		}

		@Override
		public Arguments arguments() {
			return Console.file(path);
		}
	}

	/** Symbols of one more file, moved by so many bytes. */
	public record AddSymbols(String path, long offset) implements Action {
		@Override
		public String operation() {
			return "-interpreter-exec";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of("console", "add-symbol-file " + MiText.quote(path) + " -o " + MiText.hex(offset));
		}
	}

	/** Shared libraries and other loaded files, as GDB lists them. */
	public record Libraries(String pattern) implements MiCommand<List<Library>> {
		@Override
		public String operation() {
			return "-file-list-shared-libraries";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(!pattern.isEmpty(), pattern);
		}

		@Override
		public List<Library> result(Reply reply) {
			return reply.results().list("shared-libraries").tuples().stream().map(Library::of).toList();
		}
	}

	/** Drops the symbols that {@link AddSymbols} added, of the file that covers this address. */
	public record RemoveSymbols(long address) implements Action {
		@Override
		public String operation() {
			return "-interpreter-exec";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of("console", "remove-symbol-file -a " + MiText.hex(address));
		}
	}

	/** Symbols alone, of a file that was moved by so many bytes in memory. */
	public record MovedSymbols(String path, long offset) implements Action {
		@Override
		public String operation() {
			return "-interpreter-exec";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of("console", "symbol-file -o " + MiText.hex(offset) + " " + MiText.quote(path));
		}
	}
}
