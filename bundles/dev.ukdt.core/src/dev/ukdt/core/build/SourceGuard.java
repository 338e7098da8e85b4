package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remembers a project's sources while its tools run, so that a tool that fails leaves them as they were. What a tool made of a file
 * is kept outside the project, and told. A project of more than 2000 sources or 16 MiB is not guarded. One thread.
 */
final class SourceGuard {
	private static final int MOST_FILES = 2000;
	private static final long MOST_BYTES = 16 << 20;
	private static final Set<String> BUILT = Set.of("build", "target", "node_modules", "dist", "duniverse", "result", "_build");
	private static final Set<String> SOURCES = Set.of("c", "h", "cc", "cpp", "cxx", "hpp", "S", "s", "ml", "mli", "hs", "erl", "hrl", "js", "mjs", "ts", "go",
			"rs", "pas", "pp", "lpr", "lpi", "py", "java", "click", "jml", "yaml", "yml", "json", "toml", "xml", "cfg", "md", "template", "nix", "uk", "ld", "lds",
			"mk", "txt", "cabal", "manifest", "conf");

	private final Path directory;
	private final List<PathMatcher> others;
	private final Map<Path, Source> sources = new LinkedHashMap<>();

	private record Source(byte[] content, FileTime changed) {
	}

	/** @param others globs, relative to the directory, of files that tools may change */
	SourceGuard(Path directory, Stream<String> others) {
		this.directory = directory;
		this.others = others.filter(glob -> !glob.startsWith("!")).map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
	}

	void remember() throws IOException {
		var bytes = new long[1];
		Files.walkFileTree(directory, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				var name = folder.getFileName().toString();
				var skipped = !folder.equals(directory) && (name.startsWith(".") || folder.getParent().equals(directory) && BUILT.contains(name));
				return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!attributes.isRegularFile() || !isSource(file)) {
					return FileVisitResult.CONTINUE;
				}
				bytes[0] += attributes.size();
				if (sources.size() == MOST_FILES || bytes[0] > MOST_BYTES) {
					sources.clear();
					return FileVisitResult.TERMINATE;
				}
				sources.put(file, new Source(Files.readAllBytes(file), attributes.lastModifiedTime()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				return FileVisitResult.CONTINUE;
			}
		});
	}

	private boolean isSource(Path file) {
		var name = file.getFileName().toString();
		var dot = name.lastIndexOf('.');
		var known = dot < 0 || SOURCES.contains(name.substring(dot + 1));
		return known && others.stream().noneMatch(glob -> glob.matches(directory.relativize(file)));
	}

	/** Puts back what is not as it was. @return a sentence about it, or an empty text when nothing had changed */
	String putBack() throws IOException {
		var changed = new ArrayList<Path>();
		for (var source : sources.entrySet()) {
			var file = source.getKey();
			if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), source.getValue().content())) {
				changed.add(file);
			}
		}
		if (changed.isEmpty()) {
			return "";
		}
		var kept = Files.createTempDirectory("ukdt-changed-");
		for (var file : changed) {
			if (Files.exists(file)) {
				var copy = kept.resolve(directory.relativize(file));
				Files.createDirectories(copy.getParent());
				Files.move(file, copy);
			}
			Files.createDirectories(file.getParent());
			Files.write(file, sources.get(file).content());
			Files.setLastModifiedTime(file, sources.get(file).changed());
		}
		return "it had changed " + String.join(", ", changed.stream().map(directory::relativize).map(Path::toString).toList())
				+ ", which is as before again; what it had made of it is in " + kept;
	}
}
