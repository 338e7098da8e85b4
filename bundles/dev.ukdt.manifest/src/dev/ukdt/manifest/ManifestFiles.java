package dev.ukdt.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.manifest.schema.Formats;

/** Finds the files of a directory that may be manifests, and reads them. Blocks on the disk. */
public final class ManifestFiles {
	/** Larger files are no manifests. */
	private static final long LARGEST = 16L << 20;
	private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "node_modules", ".unikraft", "_build", "_opam", ".metadata");
	private static final Set<String> OTHER = Set.of("c", "h", "cc", "cpp", "hpp", "go", "rs", "py", "mli", "md", "mdx", "rst", "adoc", "o", "a", "so", "png",
			"jpg", "jpeg", "gif", "ico", "gz", "xz", "bz2", "zip", "tar", "jar", "class", "java", "js", "mjs", "ts", "html", "css", "svg", "sh", "s", "asm",
			"ld", "lds", "img", "elf", "bin", "iso", "pas", "pp", "lpr", "hs", "erl", "lock", "sum", "mod", "tsv", "csv", "log", "patch", "diff", "pdf", "dylib",
			"dll", "exe", "ko", "qcow2", "raw", "woff", "woff2", "ttf", "uk", "mk", "dts", "dtsi", "proto");

	private ManifestFiles() {
	}

	/** The files below a directory, in order; or the file itself. Source code, images and the like are left out without a look inside. */
	public static List<Path> below(Path root) throws IOException {
		if (Files.isRegularFile(root)) {
			return List.of(root);
		}
		var found = new ArrayList<Path>();
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return !directory.equals(root) && SKIPPED.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (attributes.isRegularFile() && attributes.size() <= LARGEST && mayBeOne(file.getFileName().toString())) {
					found.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				return FileVisitResult.CONTINUE;
			}
		});
		found.sort(null);
		return found;
	}

	/** Whether a file of such a name is worth a look inside. */
	public static boolean mayBeOne(String name) {
		var dot = name.lastIndexOf('.');
		return dot < 0 || !OTHER.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
	}

	/**
	 * Reads a file and recognises it.
	 *
	 * @return empty when it is no manifest, or not text
	 */
	public static Optional<Manifest> read(Path file) throws IOException {
		var folder = file.toAbsolutePath().getParent();
		return read(file, folder == null ? Surroundings.unknown() : Surroundings.of(folder));
	}

	/** The same in surroundings that the caller knows better. */
	public static Optional<Manifest> read(Path file, Surroundings surroundings) throws IOException {
		var bytes = Files.readAllBytes(file);
		for (var at = 0; at < Math.min(bytes.length, 4096); at++) {
			if (bytes[at] == 0) {
				return Optional.empty();
			}
		}
		var text = new String(bytes, StandardCharsets.UTF_8);
		return Formats.all().recognise(file.toAbsolutePath().toString().replace('\\', '/'), text).map(format -> Manifest.read(format, text, surroundings));
	}
}
