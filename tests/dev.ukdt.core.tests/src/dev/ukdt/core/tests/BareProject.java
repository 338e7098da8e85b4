package dev.ukdt.core.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;

/** A project of the bare family, for tests to build and to break. */
record BareProject(ProjectPlan project) {
	static BareProject in(Path directory, String architecture, Map<String, String> options) throws IOException {
		var plan = ProjectPlan.of(Families.installed().find("bare").orElseThrow(), "hello", directory, architecture, options);
		plan.write();
		return new BareProject(plan);
	}

	BuildPlan build() {
		return build(ToolFinder.onPath());
	}

	BuildPlan build(ToolFinder finder) {
		return BuildPlan.of(project.project(), Families.installed().find("bare").orElseThrow(), finder);
	}

	/** Puts an error into the main source. @return its line */
	int breakMain() throws IOException {
		var main = project.project().directory().resolve("src/main.c");
		var text = Files.readString(main);
		Files.writeString(main, text + "int broken = undeclared;\n");
		return (int) text.lines().count() + 1;
	}
}
