package dev.ukdt.machine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.tool.ToolFinder;

/** A folder of programs that bear the names of machines' programs and are none; see {@code stand-ins}. */
record StandIns(Path folder, Path calls) {
	private static final Path SOURCE = Path.of(System.getProperty("ukdt.root"), "tests/dev.ukdt.machine.tests/stand-ins");

	static StandIns in(Path folder) throws IOException {
		return new StandIns(Files.createDirectories(folder.resolve("stand-ins")), folder.resolve("calls"));
	}

	StandIns with(String... names) throws IOException {
		for (var name : names) {
			var own = SOURCE.resolve(name);
			Files.copy(Files.exists(own) ? own : SOURCE.resolve("stand-in"), folder.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
		}
		return this;
	}

	/** A program that serves the API socket, which is the argument of that number. */
	StandIns serving(String name, int argument, String prefix) throws IOException {
		script(name, "shift " + (argument - 1) + "\nexec '" + Path.of(System.getProperty("java.home"), "bin/java") + "' '" + SOURCE.resolve("ApiServer.java")
				+ "' \"${1#" + prefix + "}\" '" + calls + "'\n");
		return this;
	}

	private void script(String name, String lines) throws IOException {
		Files.setPosixFilePermissions(Files.writeString(folder.resolve(name), "#!/bin/sh\n" + lines), PosixFilePermissions.fromString("rwx------"));
	}

	/** Xen's xl and gdbsx: a domain of theirs is a guest of QEMU's. */
	StandIns xen(String... names) throws IOException {
		for (var name : names) {
			script(name, "exec '" + SOURCE.resolve("xen").resolve(name) + "' \"$@\"\n");
		}
		return this;
	}

	/** These and the programs of this machine of those names. */
	ToolFinder finder(String... real) {
		return new ToolFinder(id -> List.of(real).contains(id) ? ToolFinder.systemPath().stream().map(it -> it.resolve(id)).filter(Files::isExecutable).findFirst()
				: Optional.empty(), List.of(folder));
	}

	ToolFinder finder() {
		return new ToolFinder(id -> Optional.empty(), List.of(folder));
	}

	Map<String, String> environment() {
		return Map.of("STAND_IN_CALLS", calls.toString(), "STAND_IN_JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
	}

	/** How the programs were called, one line each: the name, then every argument in angle brackets. */
	List<String> called() throws IOException {
		return Files.readAllLines(calls);
	}
}
