package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.build.Artifacts;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.RunInputs;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.FamilyReader;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** What a recipe can say: places of tools, variables that follow others, conditions on files, actions, and how an image is put on a machine. */
class RecipeTest {
	private static final String FAMILY = """
			id: mine
			name: Mine
			status: living
			architectures: [x86_64, aarch64]
			tools:
			  - {id: mk, places: [./node_modules/.bin, '~/.opam/*/bin']}
			  - {id: loader, file: true, places: [./]}
			options:
			  - {id: board, label: Board, default: small}
			variables:
			  - {name: triple, of: arch, values: {aarch64: arm64-none}, otherwise: any}
			  - {name: text, of: option.board, values: {small: '0x10'}}
			build:
			  steps:
			    - {tool: mk, when: exists.made=false, arguments: [first, '${id}', '${identifier}', '${triple}', '${text}']}
			    - {tool: mk, when: found.loader=true, arguments: ['${dir.loader}', '${text.note}', '${first.src}']}
			  image: ['out/*', '!out/*.d']
			actions:
			  - {id: menu, label: Menu, terminal: true, steps: [{tool: mk, arguments: [menu]}]}
			run:
			  - {machines: ['qemu*'], kernel: '${tool.loader}', initrd: '${image}', arguments: [a], memory: 64}
			  - {machines: [host], when: option.board!=small, command: [x]}
			""";

	@TempDir
	Path folder;
	private Path project;

	@BeforeEach
	void make() throws IOException {
		var family = Files.createDirectories(folder.resolve("mine"));
		Files.writeString(family.resolve("family.yaml"), FAMILY);
		project = Files.createDirectories(folder.resolve("3 Grüne Äpfel"));
		program(project.resolve("node_modules/.bin/mk"));
		Files.writeString(project.resolve("loader"), "a file that is no program");
		Files.writeString(project.resolve("note"), "two\nlines\n");
		Files.writeString(project.resolve("b.src"), "");
		Files.writeString(project.resolve("a.src"), "");
	}

	@Test
	void namesAreMadeFitForPackageManagersAndLanguages() {
		assertEquals(List.of("first", "app-3-grune-apfel", "app_3_grune_apfel", "any", "0x10"), arguments("x86_64", 0));
		assertEquals("arm64-none", arguments("aarch64", 0).get(3));
	}

	@Test
	void filesOfTheProjectAreAskedFor() throws IOException {
		assertEquals(List.of(project.toRealPath().toString(), "two lines", "a.src"), arguments("x86_64", 1));
		Files.writeString(project.resolve("main.src"), "");
		assertEquals("main.src", arguments("x86_64", 1).getLast());
		Files.delete(project.resolve("main.src"));
		Files.createFile(project.resolve("made"));
		assertEquals(1, plan("x86_64").steps().size());
		Files.delete(project.resolve("a.src"));
		Files.delete(project.resolve("b.src"));
		assertTrue(assertThrows(DescriptorException.class, () -> plan("x86_64")).getMessage().endsWith("has no file that ends in .src"));
	}

	@Test
	void aToolIsFoundInThePlacesOfPackageManagersTheNewestFirst() throws IOException {
		Files.delete(project.resolve("node_modules/.bin/mk"));
		var before = System.getProperty("user.home");
		System.setProperty("user.home", folder.toString());
		try {
			program(folder.resolve(".opam/4.14.2/bin/mk"));
			program(folder.resolve(".opam/5.10.0/bin/mk"));
			program(folder.resolve(".opam/5.2.0/bin/mk"));
			assertEquals(folder.resolve(".opam/5.10.0/bin/mk").toString(), plan("x86_64").steps().getFirst().command().program());
		} finally {
			System.setProperty("user.home", before);
		}
	}

	@Test
	void aFileThatIsNeverTheImageIsPassedOver() throws IOException {
		Files.createDirectories(project.resolve("out"));
		Files.writeString(project.resolve("out/guest"), "image");
		Files.writeString(project.resolve("out/guest.d"), "newer");
		assertEquals(Optional.of(project.resolve("out/guest")), new Artifacts(plan("x86_64")).image());
	}

	@Test
	void anActionIsPlannedLikeABuild() {
		var family = FamilyReader.read(folder.resolve("mine"));
		var action = family.action("menu").orElseThrow();
		assertTrue(action.terminal());
		assertEquals(List.of("menu"), tail(BuildPlan.of(project("x86_64"), family, action, nothing()).steps().getFirst().command().arguments()));
	}

	@Test
	void theFirstLaunchThatFitsAMachineCounts() {
		var family = FamilyReader.read(folder.resolve("mine"));
		var image = project.resolve("out/guest");
		var inputs = RunInputs.of(project("x86_64"), family, "qemu:q35", image, image, nothing());
		assertEquals(project.resolve("loader"), inputs.kernel());
		assertEquals(Optional.of(image), inputs.initrd());
		assertEquals(64, inputs.memoryMiB());
		assertEquals(RunInputs.plain(image, image), RunInputs.of(project("x86_64"), family, "host", image, image, nothing()));
	}

	private List<String> arguments(String architecture, int step) {
		return tail(plan(architecture).steps().get(step).command().arguments());
	}

	private static List<String> tail(List<String> line) {
		return line.subList(1, line.size());
	}

	private BuildPlan plan(String architecture) {
		return BuildPlan.of(project(architecture), FamilyReader.read(folder.resolve("mine")), nothing());
	}

	private UnikernelProject project(String architecture) {
		return new UnikernelProject(project, "mine", "", architecture, "", Map.of());
	}

	private static ToolFinder nothing() {
		return new ToolFinder(id -> Optional.empty(), List.of());
	}

	private static void program(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "#!/bin/sh\n");
		assertTrue(file.toFile().setExecutable(true));
	}
}
