package dev.ukdt.board.tests.flash;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.ukdt.board.tests.Program;

/**
 * The drive of a UF2 boot loader: a small file system of its own, here in memory. As the true one does, it takes every block of the image, and goes away by
 * itself with the last. Mounting needs root; without, the test is skipped.
 */
public final class BootDrive implements AutoCloseable {
	private final Path point;
	private final CompletableFuture<byte[]> taken = new CompletableFuture<>();
	private final Thread bootLoader;

	private BootDrive(Path point, boolean takes) {
		this.point = point;
		this.bootLoader = takes ? Thread.ofPlatform().daemon().start(this::takeImage) : null;
	}

	/**
	 * Mounts it.
	 *
	 * @param information what INFO_UF2.TXT says
	 * @param kibibytes   its size
	 * @param takes       whether it starts an image, or is one that does not like it
	 */
	public static BootDrive mount(Path folder, String information, int kibibytes, boolean takes) throws IOException {
		assumeTrue(System.getProperty("user.name").equals("root") && Program.exists("mount"), "mounting needs root");
		var point = Files.createDirectories(folder.resolve("RPI-RP2"));
		Program.run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "tmpfs", point.toString());
		Files.writeString(point.resolve("INFO_UF2.TXT"), information);
		return new BootDrive(point, takes);
	}

	public Path folder() {
		return point;
	}

	/** The image that the boot loader has taken, in a file. Blocks until it has it. */
	public Path taken(Path folder) throws Exception {
		return Files.write(folder.resolve("taken.uf2"), taken.get(60, TimeUnit.SECONDS));
	}

	private void takeImage() {
		try (var watch = point.getFileSystem().newWatchService()) {
			point.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
			while (!whole(point.resolve("image.uf2"))) {
				var key = watch.take();
				key.pollEvents();
				key.reset();
			}
			taken.complete(Files.readAllBytes(point.resolve("image.uf2")));
			// The writer may still have it open, as on a true board.
			Program.run("umount", "--lazy", point.toString());
		} catch (IOException e) {
			taken.completeExceptionally(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** A block says how many there are. */
	private static boolean whole(Path image) throws IOException {
		if (!Files.exists(image)) {
			return false;
		}
		try (var file = FileChannel.open(image)) {
			var block = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
			return file.read(block, 0) == 512 && file.size() == 512L * block.getInt(24);
		}
	}

	@Override
	public void close() throws IOException {
		if (bootLoader != null) {
			bootLoader.interrupt();
		}
		if (Files.exists(point.resolve("INFO_UF2.TXT"))) {
			Program.run("umount", "--lazy", point.toString());
		}
	}
}
