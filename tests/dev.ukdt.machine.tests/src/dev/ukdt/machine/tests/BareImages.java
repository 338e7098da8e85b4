package dev.ukdt.machine.tests;

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
import dev.ukdt.image.Image;

/** Images of the bare family, really built, each once for all tests. */
final class BareImages {
	private static final Map<String, Path> BUILT = new ConcurrentHashMap<>();

	private BareImages() {
	}

	static Image of(String template, String architecture) throws IOException {
		return Image.read(BUILT.computeIfAbsent(template + " " + architecture, key -> build(template, architecture, "")));
	}

	/** A guest with a program of the test's own as its {@code src/main.c}. */
	static Image ofSource(String main, String architecture) throws IOException {
		return Image.read(build("hello", architecture, main));
	}

	private static Path build(String template, String architecture, String main) {
		try {
			var directory = Files.createTempDirectory("ukdt-guest").resolve("project");
			var family = Families.installed().find("bare").orElseThrow();
			var plan = ProjectPlan.of(family, template, directory, architecture, Map.of());
			plan.write();
			if (!main.isEmpty()) {
				Files.writeString(directory.resolve("src/main.c"), main);
			}
			var result = new ProjectBuilder(BuildPlan.of(plan.project(), family, ToolFinder.onPath()), new BuildListener() {
			}, new Cancellation()).build();
			return result.image().orElseThrow(() -> new IllegalStateException(result.failure()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
