package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.ToolFinder;

/**
 * A Xen host that is none: its domains are guests of QEMU's, see the stand-ins for xl and gdbsx of the machines' tests. All else is what this machine has.
 *
 * @param folder where they keep what they know
 */
record XenHost(Path folder) {
	private static final Duration LIMIT = Duration.ofSeconds(60);
	private static final Path STAND_INS = Path.of(System.getProperty("ukdt.root"), "tests/dev.ukdt.machine.tests/stand-ins/xen");

	ToolFinder finder() {
		return new ToolFinder(id -> Optional.of(STAND_INS.resolve(id)).filter(Files::isExecutable), ToolFinder.environmentPath());
	}

	/** Leaves the test out where no network can be made for a stub. */
	static void assumeNetworks() throws IOException {
		var name = "ukdt-trial-" + ProcessHandle.current().pid();
		var works = networks("add", name) && networks("exec", name, "true");
		networks("delete", name);
		assumeTrue(works, "a network of the stub's own needs the rights of root");
	}

	private static boolean networks(String... words) throws IOException {
		var line = new ArrayList<>(List.of("ip", "netns"));
		line.addAll(List.of(words));
		return new ProcessRunner(said -> {
		}, new Cancellation(), LIMIT).run(new CommandLine(line, STAND_INS)).succeeded();
	}

	Map<String, String> environment() {
		return Map.of("STAND_IN_CALLS", folder.resolve("xen").toString(), "STAND_IN_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
	}
}
