package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.FamilyStatus;
import dev.ukdt.core.family.Option;
import dev.ukdt.core.family.Proof;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.project.Recognised;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.Machines;

/** What every family's folder must be, whoever made it. */
class FamilyFolderTest {
	@TempDir
	Path folder;

	static Stream<Named<Family>> families() {
		return Judged.families().stream().map(family -> Named.of(family.id(), family));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void saysAllThatAPersonWantsToKnow(Family family) {
		assertAll(() -> assertFalse(family.description().isEmpty(), "no description"), () -> assertTrue(family.home().startsWith("https://") || family.id().equals("bare"), "no home, and it is not our own"),
				() -> assertTrue(Files.isRegularFile(family.folder().resolve("icon.svg")), "no icon.svg"),
				() -> assertTrue(family.status() == FamilyStatus.LIVING || !family.note().isEmpty(), "a family that is not living needs a note"),
				() -> assertTrue(family.status() == FamilyStatus.LIVING || !family.relative().isEmpty(), "and a living relative"),
				() -> assertEquals(family.proof().kind() == Proof.Kind.REAL, !family.proof().version().isEmpty() && !family.proof().date().isEmpty(),
						"a version and a date belong to a real proof, and only to that"),
				() -> assertEquals(List.of(), family.machines().stream().filter(id -> Machines.installed().find(id).isEmpty()).toList(), "unknown machines"),
				() -> assertTrue(family.relative().isEmpty() || Judged.all().find(family.relative()).isPresent(), "the relative is no family"),
				() -> assertTrue(family.tools().stream().noneMatch(tool -> tool.howToGet().isEmpty()), "a tool without a way to get it"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void itsTemplatesMakeProjectsThatAreWhole(Family family) throws IOException {
		for (var template : family.templates()) {
			for (var architecture : template.architectures()) {
				var plan = plan(family, template.id(), architecture, Map.of());
				assertTrue(plan.files().containsKey(template.main()), () -> template.id() + " has no " + template.main());
				plan.files().forEach((name, content) -> {
					assertFalse(name.contains("@@"), name);
					assertFalse(new String(content, StandardCharsets.UTF_8).contains("@@"), () -> name + " has a place that nothing fills");
				});
			}
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void itsProjectsAreRecognisedByTheirFiles(Family family) throws IOException {
		for (var template : family.templates()) {
			var directory = folder.resolve(template.id());
			plan(family, template.id(), "", Map.of(), directory).write();
			Files.delete(directory.resolve(UnikernelProject.DESCRIPTOR));
			var signs = Recognised.in(directory, Judged.all());
			assertFalse(signs.isEmpty(), () -> template.id() + " shows no sign");
			assertEquals(family.id(), signs.getFirst().family().id(), template.id());
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void itsManifestsAreWithoutErrors(Family family) throws Exception {
		for (var template : family.templates()) {
			var directory = folder.resolve(template.id());
			plan(family, template.id(), "", Map.of(), directory).write();
			assertEquals(List.of(), ManifestErrors.in(directory), template.id());
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void cleaningDeletesNothingOfATemplate(Family family) throws IOException {
		for (var template : family.templates()) {
			var directory = folder.resolve(template.id());
			var plan = plan(family, template.id(), "", Map.of(), directory);
			plan.write();
			var build = BuildPlan.of(plan.project(), family, everything(family));
			assertEquals("", new ProjectBuilder(build, new BuildListener() {
			}, new Cancellation()).clean());
			plan.files().keySet().forEach(name -> assertTrue(Files.isRegularFile(directory.resolve(name)), () -> template.id() + " lost " + name));
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("families")
	void everyChoiceHasABuildAndEveryActionACommand(Family family) throws IOException {
		if (!family.recipe().builds()) {
			return;
		}
		var finder = everything(family);
		var template = family.templates().isEmpty() ? "" : family.templates().getFirst().id();
		if (!template.isEmpty()) {
			plan(family, template, "", Map.of(), folder.resolve("project")).write();
		}
		for (var architecture : family.architectures()) {
			for (var option : family.options()) {
				for (var value : values(option)) {
					var project = new UnikernelProject(folder.resolve("project"), family.id(), template, architecture, "", Map.of(option.id(), value));
					assertFalse(BuildPlan.of(project, family, finder).steps().stream().anyMatch(step -> step.command().arguments().contains("")),
							() -> option.id() + "=" + value + " leaves an argument empty");
				}
			}
			var project = new UnikernelProject(folder.resolve("project"), family.id(), template, architecture, "", Map.of());
			BuildPlan.of(project, family, finder);
			family.actions().forEach(action -> assertFalse(BuildPlan.of(project, family, action, finder).steps().isEmpty(), action.id()));
		}
	}

	private static List<String> values(Option option) {
		return option.values().isEmpty() ? List.of(option.initial().isEmpty() ? "x" : option.initial()) : option.values();
	}

	/** A finder for a machine on which every tool of the family is. */
	private ToolFinder everything(Family family) throws IOException {
		var bin = Files.createDirectories(folder.resolve("bin"));
		for (var program : new TreeSet<>(family.tools().stream().map(Tool::candidates).map(List::getFirst).map(Tool.Candidate::program).toList())) {
			var file = bin.resolve(program);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "#!/bin/sh\n");
			file.toFile().setExecutable(true);
		}
		return new ToolFinder(id -> Optional.empty(), List.of(bin));
	}

	private ProjectPlan plan(Family family, String template, String architecture, Map<String, String> options) throws IOException {
		return plan(family, template, architecture, options, folder.resolve("My Project ü"));
	}

	private static ProjectPlan plan(Family family, String template, String architecture, Map<String, String> options, Path directory)
			throws IOException {
		return ProjectPlan.of(family, template, directory, architecture, options);
	}
}
