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
		public Words words() {
			return file("-file-exec-and-symbols", path);
		}
	}

	/** Symbols alone; an empty path drops all symbols. */
	public record Symbols(String path) implements Action {
		@Override
		public Words words() {
			return file("-file-symbol-file", path);
		}
	}

	/** Symbols of one more file, moved by so many bytes. */
	public record AddSymbols(String path, long offset) implements Action {
		@Override
		public Words words() {
			return Console.words("add-symbol-file " + MiText.quote(path) + " -o " + MiText.hex(offset));
		}
	}

	/** Shared libraries and other loaded files, as GDB lists them. */
	public record Libraries(String pattern) implements MiCommand<List<Library>> {
		@Override
		public Words words() {
			return Words.of("-file-list-shared-libraries").when(!pattern.isEmpty(), pattern);
		}

		@Override
		public List<Library> result(Reply reply) {
			return reply.results().list("shared-libraries").tuples().stream().map(Library::of).toList();
		}
	}

	/** Drops the symbols that {@link AddSymbols} added, of the file that covers this address. */
	public record RemoveSymbols(long address) implements Action {
		@Override
		public Words words() {
			return Console.words("remove-symbol-file -a " + MiText.hex(address));
		}
	}

	/** Symbols alone, of a file that was moved by so many bytes in memory. */
	public record MovedSymbols(String path, long offset) implements Action {
		@Override
		public Words words() {
			return Console.words("symbol-file -o " + MiText.hex(offset) + " " + MiText.quote(path));
		}
	}

	/** A file name as GDB's command line reads it; nothing for an empty one. */
	private static Words file(String operation, String path) {
		Words words = Words.of(operation);
		return path.isEmpty() ? words : words.raw(MiText.quote(path));
	}
}
