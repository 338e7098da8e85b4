package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A loop device over a new file: a true block device that stands for a card. Needs root; without, the test is skipped. */
record Loop(Path node, Path file) implements AutoCloseable {
	static Loop of(Path folder, int mebibytes) throws IOException {
		assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/dev/loop-control")), "loop devices need root");
		var file = folder.resolve("card");
		run("truncate", "-s", mebibytes + "M", file.toString());
		return new Loop(Path.of(run("losetup", "--find", "--show", file.toString())), file);
	}

	static String run(String... line) throws IOException {
		var process = new ProcessBuilder(line).redirectErrorStream(true).start();
		try (var out = process.getInputStream()) {
			var text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
			assertEquals(0, process.waitFor(), () -> String.join(" ", line) + "\n" + text);
			return text;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		run("losetup", "--detach", node.toString());
	}
}
