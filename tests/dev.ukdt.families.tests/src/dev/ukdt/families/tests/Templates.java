package dev.ukdt.families.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;

/** Projects made of templates. */
final class Templates {
	private Templates() {
	}

	/** @param template as FAMILY/TEMPLATE */
	static Path make(String template, Path directory) throws IOException {
		return make(template, directory, Map.of());
	}

	static Path make(String template, Path directory, Map<String, String> options) throws IOException {
		var names = template.split("/");
		ProjectPlan.of(Families.installed().find(names[0]).orElseThrow(), names[1], directory, "", options).write();
		return directory;
	}

	static List<Path> files(Path directory, String end) throws IOException {
		try (var files = Files.walk(directory)) {
			return files.filter(file -> file.toString().endsWith(end)).toList();
		}
	}
}
