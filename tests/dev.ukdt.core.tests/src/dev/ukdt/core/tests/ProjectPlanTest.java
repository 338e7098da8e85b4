package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.FileTrouble;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.project.Recognised;
import dev.ukdt.core.project.UnikernelProject;

class ProjectPlanTest {
	@TempDir
	Path folder;
	private final Family bare = Families.installed().find("bare").orElseThrow();

	@ParameterizedTest
	@ValueSource(strings = { "plain", "with blank", "quo'te\"s", "semi;colon", "$(touch gone)", "-dash", "ünïcödé", "@@name@@", "a: b # c" })
	void aProjectOfAnyNameIsWrittenAndReadBack(String name) throws IOException {
		var directory = folder.resolve(name);
		var plan = ProjectPlan.of(bare, "hello", directory, "riscv64", Map.of("optimise", "O2"));
		assertFalse(Files.exists(directory), "planning writes nothing");
		plan.write();
		var read = UnikernelProject.read(directory);
		assertEquals(plan.project(), read);
		assertEquals(name, read.name());
		assertTrue(Files.isRegularFile(directory.resolve(plan.template().main())));
	}

	@Test
	void nothingThatIsThereIsTouched() throws IOException {
		Files.writeString(folder.resolve("Makefile"), "mine");
		var plan = ProjectPlan.of(bare, "hello", folder, "", Map.of());
		var error = assertThrows(IOException.class, plan::write);
		assertTrue(error.getMessage().contains("Makefile"));
		assertEquals("mine", Files.readString(folder.resolve("Makefile")));
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void whatWasWrittenIsTakenBackWhenALaterFileFails() throws IOException {
		Files.writeString(folder.resolve("src"), "a file where the template has a folder");
		assertThrows(IOException.class, () -> ProjectPlan.of(bare, "hello", folder, "", Map.of()).write());
		try (var files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	/** The file at which the disk was full is there already, and empty or cut off. */
	@Test
	void nothingIsLeftOnADiskThatIsFull() throws Exception {
		var mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", folder.toString()).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
		assumeTrue(mount.start().waitFor() == 0, "a small disk takes the rights of root");
		try {
			assertThrows(IOException.class, () -> ProjectPlan.of(bare, "hello", folder.resolve("project"), "", Map.of()).write());
			assertFalse(Files.exists(folder.resolve("project")));
		} finally {
			assertEquals(0, new ProcessBuilder("umount", folder.toString()).start().waitFor());
		}
	}

	@Test
	void aFileWhereAFolderIsNeededIsToldWithTheCure() throws IOException {
		var file = Files.createFile(folder.resolve("file"));
		for (var directory : new Path[] { file, file.resolve("project") }) {
			var error = assertThrows(IOException.class, () -> ProjectPlan.of(bare, "hello", directory, "", Map.of()).write());
			assertEquals(file + " is there already and is no folder: choose another directory", FileTrouble.sentence(error));
		}
	}

	@Test
	void whatTheFamilyDoesNotHaveIsRefusedWithTheChoices() {
		assertRefused("echo", () -> ProjectPlan.of(bare, "no-such", folder, "", Map.of()));
		assertRefused("riscv64", () -> ProjectPlan.of(bare, "hello", folder, "vax", Map.of()));
		assertRefused("optimise", () -> ProjectPlan.of(bare, "hello", folder, "", Map.of("no-such", "x")));
		assertRefused("gcc", () -> ProjectPlan.of(bare, "hello", folder, "", Map.of("compiler", "tcc")));
	}

	@Test
	void aProjectIsRecognisedByItsFiles() throws IOException {
		ProjectPlan.of(bare, "hello", folder, "", Map.of()).write();
		var first = Recognised.in(folder, Families.installed()).getFirst();
		assertEquals("bare", first.family().id());
		assertFalse(first.sign().reason().isEmpty());
	}

	@Test
	void aDirectoryWithoutDescriptorIsNoProject() {
		var error = assertThrows(DescriptorException.class, () -> UnikernelProject.read(folder));
		assertTrue(error.getMessage().contains("ukdt.yaml"));
	}

	private static void assertRefused(String choice, Executable plan) {
		var error = assertThrows(DescriptorException.class, plan);
		assertTrue(error.getMessage().contains(choice), error.getMessage());
	}
}
