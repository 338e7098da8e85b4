package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of few bytes, mounted for a test. */
final class SmallDisk implements AutoCloseable {
	private final Path folder;

	/** Skips the test where this user may not mount. */
	SmallDisk(Path folder, int kibibytes) throws IOException, InterruptedException {
		this.folder = Files.createDirectories(folder);
		assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", folder.toString()) == 0, "a small disk needs the rights of root");
	}

	Path folder() {
		return folder;
	}

	private static int run(String... line) throws IOException, InterruptedException {
		return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
	}

	/** Whoever still holds a file of it keeps it until then. */
	@Override
	public void close() throws IOException, InterruptedException {
		run("umount", "--lazy", folder.toString());
	}
}
