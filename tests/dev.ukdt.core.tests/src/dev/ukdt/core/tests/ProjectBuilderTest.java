package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

class ProjectBuilderTest {
	@TempDir
	Path folder;
	private final Cancellation cancellation = new Cancellation();

	@ParameterizedTest
	@CsvSource({ "x86_64,gcc", "aarch64,gcc", "riscv64,gcc", "arm,gcc", "x86_64,clang" })
	void anImageIsBuiltUnderAnyPathAndCleanedAway(String architecture, String compiler) throws IOException {
		var project = BareProject.in(folder.resolve("it's a $(test); ä"), architecture, Map.of("compiler", compiler));
		var result = build(project.build());
		assertTrue(result.succeeded(), result.failure());
		assertEquals("guest.elf", result.image().orElseThrow().getFileName().toString());
		assertEquals(result.image(), result.symbols());
		assertEquals("", new ProjectBuilder(project.build(), new BuildListener() {
		}, cancellation).clean());
		assertFalse(Files.exists(result.image().get()));
	}

	@Test
	void aCompileErrorIsAProblemAndAFailureWithTheToolsOwnWords() throws IOException {
		var project = BareProject.in(folder.resolve("broken"), "x86_64", Map.of());
		var line = project.breakMain();
		var result = build(project.build());
		assertFalse(result.succeeded());
		assertTrue(result.image().isEmpty());
		assertTrue(result.problems().stream().anyMatch(problem -> problem.line() == line && problem.file().endsWith("src/main.c")));
		assertTrue(result.failure().startsWith("make ended with code 2"), result.failure());
		assertTrue(result.failure().contains("undeclared"), result.failure());
	}

	@Test
	void aToolThatEndsWellWithoutAnImageIsAFailure() throws IOException {
		var project = BareProject.in(folder.resolve("empty"), "x86_64", Map.of());
		Files.writeString(folder.resolve("empty/Makefile"), "all:\n\t@true\n");
		var result = build(project.build());
		assertEquals("the build ended well but left no image: looked for build/x86_64/guest.elf", result.failure());
	}

	@Test
	void aMissingCompilerIsNamedBeforeAnythingRuns() throws IOException {
		var project = BareProject.in(folder.resolve("lost"), "riscv64", Map.of());
		var tools = Files.createDirectory(folder.resolve("bin"));
		Files.createSymbolicLink(tools.resolve("make"), ToolFinder.environmentPath().stream().map(it -> it.resolve("make")).filter(Files::isExecutable)
				.findFirst().orElseThrow());
		var error = assertThrows(ToolMissing.class, () -> project.build(new ToolFinder(id -> Optional.empty(), List.of(tools))));
		assertTrue(error.getMessage().contains("the C compiler for riscv64"), error.getMessage());
	}

	@Test
	void aBuildIsCancelledInTheMiddle() throws IOException {
		var project = BareProject.in(folder.resolve("slow"), "x86_64", Map.of());
		Files.writeString(folder.resolve("slow/Makefile"), "all:\n\t@echo begun; sleep 600\n");
		var result = new ProjectBuilder(project.build(), new BuildListener() {
			@Override
			public void line(String line) {
				cancellation.cancel();
			}
		}, cancellation).build();
		assertTrue(result.cancelled());
		assertFalse(result.succeeded());
	}

	@Test
	void theExactCommandIsToldBeforeItRuns() throws IOException {
		var project = BareProject.in(folder.resolve("told"), "aarch64", Map.of("optimise", "O2"));
		var told = new ArrayList<String>();
		new ProjectBuilder(project.build(), new BuildListener() {
			@Override
			public void step(BuildStep step, int number, int count) {
				told.add(number + "/" + count + " " + step.command());
			}
		}, cancellation).build();
		assertEquals(1, told.size());
		assertTrue(told.getFirst().contains("ARCH=aarch64 OPT=-O2"), told.getFirst());
	}

	private BuildResult build(BuildPlan plan) {
		return new ProjectBuilder(plan, new BuildListener() {
		}, cancellation).build();
	}
}
