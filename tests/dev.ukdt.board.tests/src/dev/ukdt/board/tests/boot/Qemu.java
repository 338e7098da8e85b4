package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.board.tests.Program;

/** Starts QEMU without a window. */
final class Qemu {
	private Qemu() {
	}

	static Console start(String program, String... arguments) throws IOException {
		assumeTrue(Program.exists(program), "there is no " + program);
		var line = new ArrayList<>(List.of(program, "-display", "none", "-no-reboot", "-monitor", "none"));
		line.addAll(List.of(arguments));
		return new Console(new ProcessBuilder(line).redirectErrorStream(true).start());
	}
}
