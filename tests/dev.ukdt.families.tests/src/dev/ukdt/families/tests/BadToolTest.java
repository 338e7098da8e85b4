package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;

/** Toolchains that misbehave: one clear error with the tool's own last lines, and the project as it was before. */
class BadToolTest {
	@TempDir
	Path folder;
	private ProjectPlan project;
	private Map<String, String> before;
	private final Cancellation cancellation = new Cancellation();

	@BeforeEach
	void make() throws IOException {
		project = ProjectPlan.of(Families.installed().find("parrot").orElseThrow(), "hello", folder.resolve("project"), "", Map.of());
		project.write();
		before = sources();
	}

	@Test
	void aWrongVersionIsNamedBesideTheFailure() throws IOException {
		tool("[ \"$1\" = --version ] && { echo parrotc 0.9; exit 0; }; echo 'parrotc: strange option -o'; exit 2");
		var failure = build().failure();
		assertEquals("parrotc ended with code 2 (the Parrot compiler: version 0.9 is older than 1.0; apt-get install parrotc):\nparrotc: strange option -o",
				failure);
	}

	@Test
	void aHalfInstalledToolIsNamedWithTheCure() throws IOException {
		var program = tool("exit 0");
		Files.writeString(program, "#!/no/such/interpreter\n");
		var failure = build().failure();
		assertTrue(failure.startsWith("parrotc ") && failure.contains("No such file"), failure);
		assertTrue(failure.contains("apt-get install parrotc"), failure);
	}

	@Test
	void aToolThatHangsIsCancelledWithAllThatItStartedAndTheSourcesAreAsBefore() throws Exception {
		tool("echo broken >parrot.c; sleep 600 & echo \"child $!\"; wait");
		var child = new long[1];
		var result = new ProjectBuilder(plan(), new BuildListener() {
			@Override
			public void line(String line) {
				child[0] = Long.parseLong(line.substring("child ".length()));
				cancellation.cancel();
			}
		}, cancellation).build();
		assertTrue(result.cancelled());
		assertEquals(before, sources());
		assertTrue(ProcessHandle.of(child[0]).filter(ProcessHandle::isAlive).isEmpty(), "its child lives on");
	}

	@ParameterizedTest
	@ValueSource(strings = { "printf 'Install the rest? [y/N] '; read -r answer || exit 3",
			"printf 'Password: ' ; read -r answer </dev/tty || { echo; echo 'cannot open /dev/tty'; exit 3; }" })
	void aToolThatAsksAQuestionGetsNoAnswerAndIsNotWaitedFor(String script) throws IOException {
		tool(script);
		var failure = build().failure();
		assertTrue(failure.startsWith("parrotc ended with code 3 (it asks a question, which nobody can answer here: run it once in a terminal):"), failure);
	}

	@Test
	void megabytesOfOutputLeaveTheLastLinesInTheError() throws IOException {
		tool("seq 1 400000; head -c 3000000 /dev/zero | tr '\\\\0' x; echo; echo the end; exit 1");
		var lines = build().failure().lines().toList();
		assertEquals("the end", lines.getLast());
		assertTrue(lines.size() <= 21, () -> lines.size() + " lines");
	}

	@Test
	void coloursAreLeftOutOfTheError() throws IOException {
		tool("printf '\\033[1;31mfatal\\033[0m: no\\n'; exit 1");
		assertTrue(build().failure().endsWith(":\nfatal: no"), build().failure());
	}

	@Test
	void aThousandProblemsAreEnough() throws IOException {
		tool("seq 1 5000 | sed 's/.*/parrot.c:&:1: error: no such word/'; exit 1");
		assertEquals(1000, build().problems().size());
	}

	@Test
	void aSourceThatAFailingToolChangedIsPutBackAndItsWorkKept() throws IOException {
		tool("echo broken >parrot.c; rm README.md; exit 1");
		var failure = build().failure();
		assertEquals(before, sources());
		assertTrue(failure.contains("it had changed README.md, parrot.c") || failure.contains("it had changed parrot.c, README.md"), failure);
		var kept = Path.of(failure.substring(failure.lastIndexOf(" is in ") + " is in ".length()));
		assertEquals("broken\n", Files.readString(kept.resolve("parrot.c")));
		Folders.delete(kept);
	}

	@Test
	void aBuildThatSucceedsMayWriteWhatItLikes() throws IOException {
		tool("echo formatted >parrot.c; echo image >parrot.elf");
		assertTrue(build().succeeded());
		assertEquals("formatted\n", Files.readString(folder.resolve("project/parrot.c")));
	}

	@Test
	void anEndWithCodeZeroAndNoImageIsAFailure() throws IOException {
		tool("exit 0");
		assertEquals("the build ended well but left no image: looked for parrot.elf", build().failure());
		assertEquals(before, sources());
	}

	@ParameterizedTest
	@ValueSource(strings = { "curl: (6) Could not resolve host: parrots.invalid", "dial tcp: lookup parrots.invalid: no such host",
			"npm ERR! code ENOTFOUND", "version lookup failed, using local.", "fatal: unable to access 'https://parrots.invalid/'" })
	void aToolThatNeedsTheNetworkSaysSo(String words) throws IOException {
		tool("echo \"" + words + "\"; exit 1");
		var failure = build().failure();
		assertTrue(failure.startsWith("parrotc ended with code 1 (it needs the network, and did not reach what it wanted):\n"), failure);
		assertTrue(failure.endsWith(words), failure);
	}

	@Test
	void progressIsPassedOnAsTheToolTellsIt() throws IOException {
		tool("echo '[1/4] a'; echo '[ 50%] b'; echo '[9/4] no'; echo image >parrot.elf");
		var told = new StringBuilder();
		new ProjectBuilder(plan(), new BuildListener() {
			@Override
			public void progress(double part) {
				told.append(part).append(' ');
			}
		}, cancellation).build();
		assertEquals("0.25 0.5 ", told.toString());
	}

	private Path tool(String script) throws IOException {
		var program = Files.createDirectories(folder.resolve("bin")).resolve("parrotc");
		Files.writeString(program, "#!/bin/sh\n" + script + "\n");
		assertTrue(program.toFile().setExecutable(true));
		return program;
	}

	private BuildPlan plan() {
		return BuildPlan.of(project.project(), Families.installed().find("parrot").orElseThrow(),
				new ToolFinder(id -> Optional.empty(), List.of(folder.resolve("bin"))));
	}

	private BuildResult build() {
		var result = new ProjectBuilder(plan(), new BuildListener() {
		}, cancellation).build();
		assertFalse(result.cancelled());
		return result;
	}

	private Map<String, String> sources() throws IOException {
		var contents = new TreeMap<String, String>();
		try (var files = Files.walk(folder.resolve("project"))) {
			for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				contents.put(file.getFileName().toString(), Files.readString(file));
			}
		}
		return contents;
	}
}
