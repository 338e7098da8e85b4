package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.UnikernelProject;

/** Cleaning where a family's tools do not clean: what builds left is deleted, and nothing else. */
class LeftoversTest {
	@TempDir
	Path folder;

	@Test
	void whatBuildsLeftIsDeletedWithTheFoldersThatBecomeEmpty() throws IOException {
		write("project/main.c", "project/out/a/b.o", "project/out/image", "project/lib/x.o", "project/lib/.gitkeep");
		clean("out/**", "lib/*.o");
		assertTrue(Files.exists(folder.resolve("project/main.c")));
		assertTrue(Files.exists(folder.resolve("project/lib/.gitkeep")));
		assertFalse(Files.exists(folder.resolve("project/lib/x.o")));
		assertFalse(Files.exists(folder.resolve("project/out")));
	}

	@Test
	void linksAreDeletedAndWhatTheyLeadToStays() throws IOException {
		write("project/main.c", "outside/precious");
		Files.createSymbolicLink(folder.resolve("project/result"), folder.resolve("outside"));
		clean("result", "result/**", "**");
		assertFalse(Files.exists(folder.resolve("project/result"), LinkOption.NOFOLLOW_LINKS));
		assertTrue(Files.exists(folder.resolve("outside/precious")));
		assertTrue(Files.isDirectory(folder.resolve("project")));
	}

	private void clean(String... removes) {
		var project = new UnikernelProject(folder.resolve("project"), "mine", "", "x86_64", "", Map.of());
		var plan = new BuildPlan(project, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(removes));
		assertEquals("", new ProjectBuilder(plan, new BuildListener() {
		}, new Cancellation()).clean());
	}

	private void write(String... names) throws IOException {
		for (var name : names) {
			Files.createDirectories(folder.resolve(name).getParent());
			Files.writeString(folder.resolve(name), name);
		}
	}
}
