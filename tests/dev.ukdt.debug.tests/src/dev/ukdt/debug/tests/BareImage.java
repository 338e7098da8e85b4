package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;

/**
 * An image of the bare family, built by the family's own recipe; each kind once for all tests.
 *
 * @param directory of the project
 * @param elf       what boots, with the symbols
 */
record BareImage(Path directory, Path elf, String architecture) {
	private static final Map<String, BareImage> BUILT = new ConcurrentHashMap<>();

	/** A template as it is. */
	static BareImage of(String template, String architecture) {
		return BUILT.computeIfAbsent(template + " " + architecture, key -> build(template, architecture, ""));
	}

	/** The hello template with a main source of the test's own. */
	static BareImage ofMain(String source, String architecture) {
		return BUILT.computeIfAbsent(source + " " + architecture, key -> build("hello", architecture, source));
	}

	Path main() {
		return directory.resolve("src/main.c");
	}

	/** The line of the main source that has a text. */
	int line(String text) throws IOException {
		return Files.readAllLines(main()).stream().map(line -> line.contains(text)).toList().indexOf(true) + 1;
	}

	private static BareImage build(String template, String architecture, String source) {
		try {
			var directory = Files.createTempDirectory("ukdt debug").resolve("a project");
			var family = Families.installed().find("bare").orElseThrow();
			var plan = ProjectPlan.of(family, template, directory, architecture, Map.of());
			plan.write();
			if (!source.isEmpty()) {
				Files.writeString(directory.resolve("src/main.c"), source);
			}
			var result = new ProjectBuilder(BuildPlan.of(plan.project(), family, ToolFinder.onPath()), new BuildListener() { }, new Cancellation()).build();
			assertTrue(result.succeeded(), result.failure());
			return new BareImage(directory, result.image().orElseThrow(), architecture);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
