package dev.ukdt.board.tests.disk;

import static dev.ukdt.board.tests.disk.Images.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.disk.DiskWriter;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.disk.WriteJob;
import dev.ukdt.board.disk.WriteOutcome;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.process.Cancellation;

/** Disks that fail: each failure is told in words, with the state of the card, and once the cause is gone a new start is all it takes. */
class DiskFaultTest {
	@TempDir
	Path folder;
	private final Cancellation cancellation = new Cancellation();

	@Test
	void anErrorOfTheMediumIsToldAndWritingAgainSucceeds() throws IOException, InterruptedException {
		var image = Images.full(folder, 24 * MIB);
		try (var disk = FaultyDisk.of(folder, 32 * MIB, List.of("error"), "error-pwrite=EIO", "error-pwrite-rate=100%", "error-pwrite-file=TRIGGER")) {
			var outcome = write(image, disk.file(), "", once("writing", disk::breakNow));
			assertEquals(WriteOutcome.End.FAILED, outcome.end());
			assertTrue(outcome.statement().contains("gave an error") && outcome.statement().contains("start again"), outcome.statement());
			assertTrue(Images.isBlank(disk.file(), MIB));
			disk.mend();
			assertTrue(write(image, disk.file(), "", progress -> {
			}).succeeded());
			assertTrue(Images.holds(disk.file(), image));
		}
	}

	@Test
	void anErrorWhileReadingBackIsTold() throws IOException, InterruptedException {
		var image = Images.full(folder, 24 * MIB);
		try (var disk = FaultyDisk.of(folder, 32 * MIB, List.of("error"), "error-pread=EIO", "error-pread-rate=100%", "error-pread-file=TRIGGER")) {
			var outcome = write(image, disk.file(), "", once("verifying", disk::breakNow));
			assertTrue(outcome.statement().contains("cannot be read: the medium or its reader gave an error"), outcome.statement());
			disk.mend();
			assertTrue(Images.isBlank(disk.file(), MIB));
		}
	}

	@Test
	void aDiskThatVanishesHalfWayIsTold() throws IOException, InterruptedException {
		var image = Images.full(folder, 24 * MIB);
		try (var disk = FaultyDisk.of(folder, 32 * MIB, List.of())) {
			var outcome = write(image, disk.file(), "", once("writing", disk::vanish));
			assertEquals(WriteOutcome.End.FAILED, outcome.end());
			assertTrue(outcome.statement().contains("pulled out") || outcome.statement().contains("gave an error"), outcome.statement());
			assertTrue(outcome.statement().contains("start again"), outcome.statement());
		}
	}

	@Test
	void aBlockDeviceWithErrorsIsToldToo() throws IOException, InterruptedException {
		var image = Images.full(folder, 24 * MIB);
		try (var disk = FaultyDisk.of(folder, 32 * MIB, List.of("error"), "error-pwrite=EIO", "error-pwrite-rate=100%", "error-pwrite-file=TRIGGER");
				var card = Loop.over(disk.file(), "--direct-io=on")) {
			var outcome = write(image, card.node(), card.device().identity(), once("writing", disk::breakNow));
			assertTrue(outcome.statement().contains("gave an error"), outcome.statement());
			disk.mend();
			assertTrue(write(image, card.node(), card.device().identity(), progress -> {
			}).succeeded());
		}
	}

	@Test
	void aSlowDiskIsCancelledWithinAPiece() throws IOException, InterruptedException {
		var image = Images.full(folder, 24 * MIB);
		try (var disk = FaultyDisk.of(folder, 32 * MIB, List.of("delay"), "delay-write=100ms")) {
			var outcome = write(image, disk.file(), "", once("writing", cancellation::cancel));
			assertEquals(WriteOutcome.End.CANCELLED, outcome.end());
			assertTrue(Images.isBlank(disk.file(), MIB));
		}
	}

	@Test
	void aFullFileSystemEndsInShortWritesAndThenInWords() throws IOException {
		assumeTrue(System.getProperty("user.name").equals("root"), "mounting needs root");
		var image = Images.full(folder, 12 * MIB);
		var point = Files.createDirectory(folder.resolve("small"));
		Program.run("mount", "-t", "tmpfs", "-o", "size=" + (7 * MIB + 12288), "tmpfs", point.toString());
		try {
			var outcome = write(image, point.resolve("card"), "", progress -> {
			});
			assertTrue(outcome.statement().contains("no room left"), outcome.statement());
		} finally {
			Program.run("umount", point.toString());
		}
	}

	@Test
	void wrongBytesAreFoundAlthoughTheCacheHasTheRightOnes() throws IOException {
		var image = Images.full(folder, 8 * MIB);
		try (var card = Loop.of(folder, 16 * MIB)) {
			var rot = once("writing", () -> {
				try (var cached = FileChannel.open(card.node()); var medium = FileChannel.open(card.file(), StandardOpenOption.WRITE)) {
					cached.read(ByteBuffer.allocate(8192), 3 * MIB);
					medium.write(ByteBuffer.wrap(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }), 3 * MIB + 5000);
				} catch (IOException e) {
					throw new IllegalStateException(e);
				}
			}, 100);
			var outcome = write(image, card.node(), card.device().identity(), rot);
			assertEquals(WriteOutcome.End.FAILED, outcome.end());
			assertTrue(outcome.statement().contains("gives other bytes back than were written, from " + (3 * MIB + 5000)), outcome.statement());
			assertTrue(Images.isBlank(card.node(), MIB));
		}
	}

	private WriteOutcome write(Path image, Path target, String identity, Consumer<Progress> progress) {
		return new DiskWriter(new WriteJob(image, Optional.empty(), target, identity, true, Set.of()), progress, cancellation, Path.of("/")).write();
	}

	private static Consumer<Progress> once(String phase, Runnable action) {
		return once(phase, action, 0);
	}

	/** Acts once, when a phase has come as far as that. */
	private static Consumer<Progress> once(String phase, Runnable action, int percent) {
		var done = new AtomicBoolean();
		return progress -> {
			if (progress.phase().equals(phase) && progress.percent() >= percent && done.compareAndSet(false, true)) {
				action.run();
			}
		};
	}
}
