package dev.ukdt.families.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.check.Severity;

/** What the manifest languages find wrong in a directory. */
final class ManifestErrors {
	private ManifestErrors() {
	}

	static List<String> in(Path directory) throws IOException {
		var errors = new ArrayList<String>();
		for (var file : ManifestFiles.below(directory)) {
			ManifestFiles.read(file).ifPresent(manifest -> manifest.problems().stream().filter(problem -> problem.severity() == Severity.ERROR)
					.forEach(problem -> errors.add(directory.relativize(file) + ": " + problem.message())));
		}
		return errors;
	}
}
