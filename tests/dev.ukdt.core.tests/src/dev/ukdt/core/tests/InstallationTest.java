package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.Installation;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/** Tools that a package manager gets on a person's word. The package managers here are scripts. */
class InstallationTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "apt-get install opam, apt-get install -y opam, true", "apt-get install clang lld, apt-get install -y clang lld, true",
			"apt-get install --no-install-recommends ^xen-hypervisor-4.*-amd64$, apt-get install -y --no-install-recommends ^xen-hypervisor-4.*-amd64$, true",
			"pacman -S opam, pacman -S --noconfirm opam, true", "brew install nanovms/ops/ops, brew install nanovms/ops/ops, false",
			"opam install solo5, opam install -y solo5, false", "cargo install --locked uhyve, cargo install --locked uhyve, false",
			"go install github.com/usbarmory/tamago/cmd/tamago@v1.26.0, go install github.com/usbarmory/tamago/cmd/tamago@v1.26.0, false" })
	void oneCommandOfAPackageManagerIsOne(String way, String command, boolean root) {
		var installation = Installation.of(tool(way)).orElseThrow();
		assertEquals(List.of(command.split(" ")), installation.arguments());
		assertEquals(root, installation.asRoot());
	}

	@ParameterizedTest
	@ValueSource(strings = { "see https://example.invalid", "apt-get install opam, then opam init and opam install mirage", "apt-get install xen-system-amd64 and boot it",
			"build it from https://github.com/x/y: make minios", "git clone https://github.com/x/y into z", "apt-get install", "apt-get install x; rm -rf /",
			"curl https://example.invalid | sh", "opam install $(reboot)", "part of Xen's tools" })
	void aSentenceIsNoCommand(String way) {
		assertEquals(Optional.empty(), Installation.of(tool(way)));
	}

	@Test
	void itIsRunByTheManagerThatIsThereAndAsksNothing() throws IOException {
		var installation = Installation.of(tool("opam install tender")).orElseThrow();
		assertEquals(Optional.empty(), installation.command(finder(), List.of()));
		assertTrue(Files.writeString(folder.resolve("opam"), "#!/bin/sh\necho \"$@\"\nread answer && echo asked\n:\n").toFile().setExecutable(true));
		var said = new ArrayList<String>();
		var outcome = new ProcessRunner(said::add, new Cancellation(), Duration.ofSeconds(60)).run(installation.command(finder(), List.of()).orElseThrow());
		assertTrue(outcome.succeeded());
		assertEquals(List.of("install -y tender"), said);
	}

	private ToolFinder finder() {
		return new ToolFinder(id -> Optional.empty(), List.of(folder));
	}

	private static Tool tool(String way) {
		return Tool.read(Yaml.parse("tool", "id: t\nget: {any: '" + way.replace("'", "''") + "'}\n"));
	}
}
