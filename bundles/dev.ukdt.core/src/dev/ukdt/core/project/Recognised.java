package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Recognition;

/**
 * A family that a directory looks like a project of.
 *
 * @param file the file that says so, relative to the directory
 */
public record Recognised(Family family, Recognition sign, Path file) {
	private static final int DEPTH = 3;
	private static final long LARGEST = 1 << 20;

	/** All families that the directory shows a sign of, the surest first. Reads the directory three levels deep; changes nothing. */
	public static List<Recognised> in(Path directory, Families families) throws IOException {
		List<Path> files;
		try (var walk = Files.walk(directory, DEPTH)) {
			files = walk.filter(Files::isRegularFile).map(directory::relativize).sorted().toList();
		}
		return families.all().stream().flatMap(family -> signs(directory, files, family))
				.sorted(Comparator.comparingInt((Recognised it) -> it.sign().weight()).reversed()).toList();
	}

	private static Stream<Recognised> signs(Path directory, List<Path> files, Family family) {
		return family.recognition().stream().flatMap(sign -> {
			var glob = FileSystems.getDefault().getPathMatcher("glob:" + sign.file());
			return files.stream().filter(glob::matches).filter(file -> says(directory.resolve(file), sign)).limit(1)
					.map(file -> new Recognised(family, sign, file));
		});
	}

	private static boolean says(Path file, Recognition sign) {
		if (sign.text().pattern().isEmpty()) {
			return true;
		}
		try {
			return Files.size(file) <= LARGEST && sign.text().matcher(Files.readString(file)).find();
		} catch (IOException e) {
			return false;
		}
	}
}
