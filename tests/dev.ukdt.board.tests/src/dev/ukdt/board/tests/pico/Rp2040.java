package dev.ukdt.board.tests.pico;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.ukdt.board.tests.Program;
import dev.ukdt.board.tests.boot.Console;

/** The chip of the Pico, emulated by rp2040js from npm's registry, which is fetched once. Tests are skipped without Node.js or the package. */
final class Rp2040 {
	private static final String PACKAGE = "rp2040js@1.4.1";
	private static final Path MODULES = Path.of("target/npm").toAbsolutePath();

	private Rp2040() {
	}

	/** Starts it with a UF2 file in its flash. */
	static Console start(Path uf2, String... options) throws IOException, InterruptedException {
		assumeTrue(Program.exists("node") && Program.exists("npm"), "there is no Node.js here");
		if (!Files.exists(MODULES.resolve("node_modules/rp2040js"))) {
			Files.createDirectories(MODULES);
			assumeTrue(npm("install", "--no-audit", "--no-fund", "--prefix", MODULES.toString(), PACKAGE), "npm cannot get " + PACKAGE);
		}
		var script = MODULES.resolve("rp2040.mjs");
		try (var in = Rp2040.class.getResourceAsStream("rp2040.mjs")) {
			Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
		}
		var line = new ArrayList<>(List.of("node", script.toString(), uf2.toString()));
		line.addAll(List.of(options));
		return new Console(new ProcessBuilder(line).redirectErrorStream(true).start());
	}

	private static boolean npm(String... arguments) throws IOException, InterruptedException {
		var line = new ArrayList<>(List.of("npm"));
		line.addAll(List.of(arguments));
		var npm = new ProcessBuilder(line).directory(MODULES.toFile()).redirectErrorStream(true).redirectOutput(MODULES.resolve("npm.log").toFile()).start();
		if (!npm.waitFor(90, TimeUnit.SECONDS)) {
			npm.descendants().forEach(ProcessHandle::destroyForcibly);
			npm.destroyForcibly().waitFor();
			return false;
		}
		return npm.exitValue() == 0;
	}
}
