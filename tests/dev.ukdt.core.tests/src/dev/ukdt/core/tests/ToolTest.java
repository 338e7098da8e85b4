package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

class ToolTest {
	private static final String TENDER = """
			id: tender
			name: the tender
			programs: [tender-new, {name: tender, host: no-such-machine}, tender-old]
			version: {minimum: '1.9', bad: {'1.11.0': its debug stub never answers}}
			get: {any: opam install tender}
			""";

	@TempDir
	Path folder;

	@Test
	void theBestCandidateIsFound() throws IOException {
		program("tender-old", "1.2");
		assertEquals("tender-old", found().getFileName().toString());
		program("tender-new", "2.0");
		assertEquals("tender-new", found().getFileName().toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { ".local/bin", ".cargo/bin", "go/bin", ".opam/5.2.0/bin", ".nix-profile/bin", ".npm-global/bin", ".nvm/versions/node/v22.1.0/bin",
			".ghcup/bin", ".docker/bin" })
	@ResourceLock(Resources.SYSTEM_PROPERTIES)
	void placesOfPackageManagersAreSearchedThoughNotOnThePath(String place) throws IOException {
		var file = Files.createDirectories(folder.resolve(place)).resolve("tender-new");
		assertTrue(Files.writeString(file, "#!/bin/sh\n").toFile().setExecutable(true));
		var before = System.getProperty("user.home");
		System.setProperty("user.home", folder.toString());
		try {
			assertEquals(Optional.of(file), ToolFinder.onPath().find(tool()));
		} finally {
			System.setProperty("user.home", before);
		}
	}

	@Test
	void aCandidateForAnotherMachineIsPassedOver() throws IOException {
		program("tender", "2.0");
		assertEquals(Optional.empty(), finder().find(tool()));
	}

	@Test
	void aFileThatCannotBeRunIsNoProgram() throws IOException {
		Files.writeString(folder.resolve("tender-new"), "text");
		assertEquals(Optional.empty(), finder().find(tool()));
	}

	@Test
	void aProgramChosenByHandWins() throws IOException {
		program("tender-new", "2.0");
		var mine = program("mine", "3.0");
		assertEquals(Optional.of(mine), new ToolFinder(id -> Optional.of(mine), List.of(folder)).find(tool()));
	}

	@Test
	void aMissingToolSaysHowToGetIt() {
		var checkup = Checkup.of(tool(), finder());
		assertFalse(checkup.good());
		assertEquals("the tender is missing (looked for tender-new, tender, tender-old on PATH): opam install tender", checkup.problem());
	}

	@ParameterizedTest
	@CsvSource({ "1.9,true", "1.10.2,true", "2,false", "1.8.99,false", "1.11.0,false" })
	void aVersionIsJudged(String version, boolean good) throws IOException {
		program("tender-new", version);
		var checkup = Checkup.of(tool(), finder());
		assertEquals(good, checkup.good(), checkup.problem());
	}

	/** It is asked by a program that does not answer, and is ended with all that it started. */
	@Test
	void aToolThatHangsWhenItIsAskedIsNotWaitedForLong() throws IOException {
		var file = folder.resolve("tender-new");
		assertTrue(Files.writeString(file, "#!/bin/sh\nsleep 600\n").toFile().setExecutable(true));
		var problem = Checkup.of(tool(), finder()).problem();
		assertTrue(problem.contains("does not tell its version") && problem.contains("opam install tender"), problem);
	}

	@Test
	void aBadVersionIsNamedWithItsReason() throws IOException {
		program("tender-new", "1.11.0");
		assertTrue(Checkup.of(tool(), finder()).problem().contains("its debug stub never answers"));
	}

	private Path found() {
		return finder().find(tool()).orElseThrow();
	}

	private ToolFinder finder() {
		return new ToolFinder(id -> Optional.empty(), List.of(folder));
	}

	private static Tool tool() {
		return Tool.read(Yaml.parse("test", TENDER));
	}

	private Path program(String name, String version) throws IOException {
		var file = folder.resolve(name);
		Files.writeString(file, "#!/bin/sh\necho tender version " + version + "\n");
		assertTrue(file.toFile().setExecutable(true));
		return file;
	}
}
