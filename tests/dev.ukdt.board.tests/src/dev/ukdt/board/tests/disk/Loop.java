package dev.ukdt.board.tests.disk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.board.disk.BlockDevice;
import dev.ukdt.board.disk.BlockDevices;
import dev.ukdt.board.tests.Program;

/** A loop device over a file: a true block device that stands for a card. Needs root; without, the test is skipped. */
public record Loop(Path node, Path file) implements AutoCloseable {
	/** @param options of losetup, such as {@code --read-only} */
	public static Loop over(Path file, String... options) throws IOException {
		assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/dev/loop-control")), "loop devices need root");
		var line = new String[options.length + 4];
		line[0] = "losetup";
		System.arraycopy(options, 0, line, 1, options.length);
		line[options.length + 1] = "--find";
		line[options.length + 2] = "--show";
		line[options.length + 3] = file.toString();
		return new Loop(Path.of(Program.run(line)), file);
	}

	/** Over a new file of that many bytes, all zero. */
	public static Loop of(Path folder, long size) throws IOException {
		var file = folder.resolve("card");
		try (var access = new RandomAccessFile(file.toFile(), "rw")) {
			access.setLength(size);
		}
		return over(file);
	}

	public BlockDevice device() throws IOException {
		return BlockDevices.ofThisMachine().find(node).orElseThrow();
	}

	@Override
	public void close() throws IOException {
		Program.run("losetup", "--detach", node.toString());
	}
}
