package dev.ukdt.families.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.FamilyReader;

/** The families that tests judge: all that are installed, or the one folder that the system property {@code ukdt.family} names, which else is {@code all}. */
final class Judged {
	private static final Optional<Path> FOLDER = Optional.ofNullable(System.getProperty("ukdt.family"))
			.filter(Predicate.not("all"::equals)).map(Path::of).map(Path::toAbsolutePath).map(Path::normalize);

	private Judged() {
	}

	/** The one folder, when there is one. It need not belong to any bundle. */
	static Optional<Path> folder() {
		return FOLDER;
	}

	static List<Family> families() {
		return FOLDER.map(folder -> List.of(FamilyReader.read(folder))).orElseGet(() -> Families.installed().all());
	}

	/** Those that are judged, and the installed ones beside them. */
	static Families all() {
		return new Families(Stream.concat(families().stream(), Families.installed().all().stream()).toList());
	}
}
