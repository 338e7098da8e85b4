package dev.ukdt.debug.breakpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.SourceMapping;
import dev.ukdt.gdb.command.SourceFiles;
import dev.ukdt.gdb.command.SourceFiles.SourceFile;

/**
 * Finds out where sources were when they were compiled, from where they are: the symbols' file that shares the longest end
 * of its path with a file here tells which folder moved to which.
 */
final class SourceMoves {
	private final DebugSession session;
	private CompletableFuture<List<SourceFile>> files;

	SourceMoves(DebugSession session) {
		this.session = session;
	}

	/** Tells GDB of the move that explains a file. Completes with whether there is one. */
	CompletableFuture<Boolean> find(String file) {
		return files().thenCompose(known -> {
			var mapping = mapping(file, known);
			return mapping.isEmpty() ? CompletableFuture.completedFuture(false)
					: session.symbols().addMapping(mapping.get()).thenApply(done -> true);
		});
	}

	private synchronized CompletableFuture<List<SourceFile>> files() {
		if (files == null || files.isCompletedExceptionally()) {
			files = session.gdb().send(new SourceFiles());
		}
		return files;
	}

	static Optional<SourceMapping> mapping(String file, List<SourceFile> known) {
		var here = Path.of(file);
		var best = 0;
		Optional<SourceMapping> found = Optional.empty();
		for (var candidate : known) {
			var built = Path.of(candidate.fullName());
			var shared = shared(here, built);
			if (shared > best && shared < here.getNameCount() && shared < built.getNameCount()) {
				best = shared;
				found = Optional.of(new SourceMapping(prefix(built, shared).toString(), prefix(here, shared)));
			}
		}
		return found;
	}

	private static Path prefix(Path path, int without) {
		return path.getRoot() == null ? path.subpath(0, path.getNameCount() - without)
				: path.getRoot().resolve(path.subpath(0, path.getNameCount() - without));
	}

	/** How many names at their ends are the same. */
	private static int shared(Path one, Path other) {
		var count = 0;
		while (count < one.getNameCount() && count < other.getNameCount()
				&& one.getName(one.getNameCount() - 1 - count).equals(other.getName(other.getNameCount() - 1 - count))) {
			count++;
		}
		return count;
	}
}
