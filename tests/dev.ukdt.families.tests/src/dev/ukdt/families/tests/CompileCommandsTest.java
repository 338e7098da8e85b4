package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.build.CompilerCall;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/** What a build of a family in C leaves for language servers. Compilers are the real gcc, make is make; other tools stand in and do nothing. */
class CompileCommandsTest {
	@TempDir
	Path folder;

	private Path project;

	@ParameterizedTest
	@CsvSource({ "solo5/hello,x86_64,''", "solo5/network,aarch64,''", "nanos/hello,x86_64,''", "nanos/files,aarch64,''", "gramine/http,x86_64,''", "vorteil/hello,x86_64,''",
			"nabla/http,x86_64,''", "rumprun/hello,x86_64,''", "rumprun/http,x86_64,platform=lkl", "osv/hello,x86_64,builder=capstan", "osv/http,aarch64,builder=capstan" })
	void eachSourceIsThereWithTheCommandThatCompilesIt(String template, String architecture, String option) throws Exception {
		build(template, architecture, option);
		var calls = CompilationDatabase.read(CompilationDatabase.of(project, architecture));
		for (var source : Templates.files(project, ".c")) {
			assertTrue(source.startsWith(project.resolve("build")) || calls.containsKey(source), () -> source + " among " + calls.keySet());
		}
		for (var call : calls.values()) {
			assertEquals("", check(call), () -> String.join(" ", call.arguments()));
		}
	}

	@Test
	void anotherOptionGivesOtherCommandsAndWhatIsUpToDateKeepsItsOwn() throws Exception {
		build("rumprun/hello", "x86_64", "");
		var first = read();
		assertTrue(first.getFirst().getFirst().endsWith("x86_64-rumprun-netbsd-gcc"), first::toString);
		var read = UnikernelProject.read(project);
		Files.writeString(project.resolve(UnikernelProject.DESCRIPTOR),
				new UnikernelProject(project, read.family(), read.template(), read.architecture(), read.machine(), Map.of("platform", "lkl")).descriptor());
		run();
		assertTrue(read().size() == first.size() && !read().getFirst().getFirst().contains("rumprun"), () -> read().toString());
		build("nanos/hello", "x86_64", "");
		var written = CompilationDatabase.of(project, "x86_64");
		var before = Files.readString(written);
		run();
		assertEquals(before, Files.readString(written), "make had nothing to do");
	}

	@Test
	void commandsThatUnikraftKeepsInFilesAreTaken() throws Exception {
		var unikraft = Files.createDirectories(folder.resolve("sources-of-unikraft"));
		Files.writeString(unikraft.resolve("Makefile.uk"), "");
		Files.writeString(unikraft.resolve("Makefile"), """
				all defconfig:
				\t@mkdir -p $(A)/workdir/build/apphello
				\t@echo 'gcc -DCONFIG=1 -c $(A)/main.c -o x.o' > $(A)/workdir/build/apphello/main.o.cmd
				""");
		build("unikraft/hello", "x86_64", "builder=make");
		assertEquals(List.of(List.of("gcc", "-DCONFIG=1", "-c", project.resolve("main.c").toString())), read());
	}

	private List<List<String>> read() {
		try {
			return CompilationDatabase.read(CompilationDatabase.find(project).orElseThrow()).values().stream().map(CompilerCall::arguments).toList();
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	private void build(String template, String architecture, String option) throws IOException {
		var names = template.split("/");
		var set = option.isEmpty() ? Map.<String, String>of() : Map.of(option.split("=")[0], option.split("=")[1]);
		project = folder.toRealPath().resolve(names[0]);
		ProjectPlan.of(Families.installed().find(names[0]).orElseThrow(), names[1], project, architecture, set).write();
		run();
	}

	private void run() throws IOException {
		var read = UnikernelProject.read(project);
		var family = Families.installed().find(read.family()).orElseThrow();
		for (var tool : family.toolsFor(read.architecture())) {
			standIn(tool);
		}
		new ProjectBuilder(BuildPlan.of(read, family, new ToolFinder(id -> Optional.empty(), List.of(folder.resolve("bin"), folder.resolve("sources-of-unikraft")))), new BuildListener() {
		}, new Cancellation()).build();
	}

	private void standIn(Tool tool) throws IOException {
		var name = tool.candidates().getFirst().program();
		var program = folder.resolve("bin").resolve(name);
		if (tool.isFile() || Files.exists(program)) {
			return;
		}
		var real = name.endsWith("cc") ? "exec gcc \"$@\"\n" : name.endsWith("make") ? "exec make \"$@\"\n" : "exit 0\n";
		Files.createDirectories(program.getParent());
		Files.writeString(program, "#!/bin/sh\n" + real);
		program.toFile().setExecutable(true);
	}

	/** What the compiler says to a recorded call that only looks at the file. Headers of a family that is not here are not missed. */
	private static String check(CompilerCall call) throws Exception {
		var line = new ArrayList<>(call.arguments());
		line.addAll(List.of("-fsyntax-only", "-w"));
		var process = new ProcessBuilder(line).directory(call.directory().toFile()).redirectErrorStream(true).start();
		var said = new String(process.getInputStream().readAllBytes());
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		return process.exitValue() == 0 || said.contains("solo5.h: No such file") ? "" : said;
	}
}
