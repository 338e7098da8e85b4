package dev.ukdt.board.tests.disk;

import static dev.ukdt.board.tests.disk.Images.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.board.disk.DiskWriter;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.disk.WriteJob;
import dev.ukdt.board.disk.WriteOutcome;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.process.Cancellation;

/** Writing to loop devices and plain files: the right bytes in the right order, and the safety of each step. */
class DiskWriterTest {
	private static final Path ROOT = Path.of("/");

	@TempDir
	Path folder;
	private final List<Progress> reports = new ArrayList<>();
	private final Cancellation cancellation = new Cancellation();

	@Test
	void aDeviceHoldsTheImageAfterwardsAndNothingElseOfTheOldTableIsLeft() throws IOException {
		var image = Images.full(folder, 9 * MIB + 1000);
		try (var card = Loop.of(folder, 32 * MIB)) {
			Program.run("sgdisk", "--new=1:2048:4096", card.file().toString());
			var outcome = write(image, card, true);
			assertTrue(outcome.succeeded(), outcome.statement());
			assertTrue(Images.holds(card.node(), image));
			assertFalse(Program.run("sh", "-c", "tail -c 1048576 " + card.file() + " | strings").contains("EFI PART"));
			assertTrue(reports.stream().anyMatch(progress -> progress.phase().equals("verifying")));
			assertEquals(100, reports.getLast().percent());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 511, 4096, MIB - 1, MIB, MIB + 1, 4 * MIB, 5 * MIB + 17 })
	void imagesOfEverySizeAreWrittenToDevicesAndFiles(int size) throws IOException {
		var image = Images.full(folder, size);
		try (var card = Loop.of(folder, 8 * MIB)) {
			assertTrue(write(image, card, true).succeeded());
			assertTrue(Images.holds(card.node(), image));
		}
		var file = folder.resolve("file.img");
		var outcome = write(image, file, "", true);
		assertTrue(outcome.succeeded(), outcome.statement());
		assertEquals(-1, Files.mismatch(image, file));
	}

	@Test
	void theFirstBlockIsWrittenLast() throws IOException {
		var image = Images.full(folder, 12 * MIB);
		try (var card = Loop.of(folder, 16 * MIB)) {
			Program.run("dd", "if=/dev/urandom", "of=" + card.node(), "bs=1M", "count=1", "status=none");
			var blank = new ArrayList<Boolean>();
			new DiskWriter(job(image, card.node(), card.device().identity(), true), progress -> {
				try {
					blank.add(Images.isBlank(card.node(), MIB));
				} catch (IOException e) {
					throw new IllegalStateException(e);
				}
			}, cancellation, ROOT).write();
			// All but the last report, which is about the first block itself.
			assertTrue(blank.size() >= 3 && !blank.subList(0, blank.size() - 1).contains(false), blank.toString());
			assertTrue(Images.holds(card.node(), image));
		}
	}

	@Test
	void holesOfASparseImageAreNotWritten() throws IOException {
		var image = Images.sparse(folder, 64 * MIB, 0, 20 * MIB, 40 * MIB + 4096);
		var target = folder.resolve("target.img");
		assertTrue(write(image, target, "", true).succeeded());
		assertEquals(-1, Files.mismatch(image, target));
		var total = reports.stream().filter(progress -> progress.phase().equals("writing")).findFirst().orElseThrow().total();
		assertTrue(total <= 3 * 65536 + 8192, "wrote " + total);
	}

	@Test
	void onlyWhatTheBlockMapNamesIsWrittenAndItsDigestsAreChecked() throws IOException {
		var image = Images.sparse(folder, 16 * MIB, 0, 8 * MIB);
		var map = folder.resolve("image.bmap");
		Program.run("bmaptool", "-q", "create", "-o", map.toString(), image.toString());
		// A copy without holes: only the map knows now.
		Program.run("cp", "--sparse=never", image.toString(), image + ".full");
		var full = Path.of(image + ".full");
		var target = folder.resolve("target.img");
		assertTrue(write(full, Optional.of(map), target, "", true).succeeded());
		assertEquals(-1, Files.mismatch(image, target));
		assertTrue(reports.getFirst().total() < MIB);

		Program.run("dd", "if=/dev/zero", "of=" + full, "bs=1", "count=1", "seek=100", "conv=notrunc", "status=none");
		var outcome = write(full, Optional.of(map), target, "", true);
		assertEquals(WriteOutcome.End.FAILED, outcome.end());
		assertTrue(outcome.statement().contains("not those of its block map"), outcome.statement());
		assertTrue(Images.isBlank(target, MIB));
	}

	@Test
	void theBlockMapOfAnotherImageIsRefusedBeforeAnythingIsWritten() throws IOException {
		var map = folder.resolve("image.bmap");
		Program.run("bmaptool", "-q", "create", "-o", map.toString(), Images.sparse(folder, 4 * MIB, 0).toString());
		var target = folder.resolve("target.img");
		var outcome = write(Images.full(folder, 2 * MIB), Optional.of(map), target, "", true);
		assertTrue(outcome.statement().contains("of another image") && outcome.statement().contains("nothing was written"), outcome.statement());
		assertFalse(Files.exists(target));
	}

	@Test
	void aMountedDeviceIsHeldByTheSystemEvenWhenItWasChosenBefore() throws IOException {
		var image = Images.full(folder, 2 * MIB);
		try (var card = Loop.of(folder, 8 * MIB)) {
			var identity = card.device().identity();
			Program.run("mkfs.ext4", "-q", card.node().toString());
			var point = Files.createDirectory(folder.resolve("mount"));
			Program.run("mount", card.node().toString(), point.toString());
			try {
				var outcome = write(image, card.node(), identity, true);
				assertTrue(outcome.statement().contains("unmount") && outcome.statement().contains("nothing was written"), outcome.statement());
			} finally {
				Program.run("umount", point.toString());
			}
			Program.run("fsck.ext4", "-f", "-n", card.node().toString());
		}
	}

	@Test
	void nobodyElseCanTakeTheDeviceWhileItIsWritten() throws IOException {
		var image = Images.full(folder, 12 * MIB);
		try (var card = Loop.of(folder, 16 * MIB)) {
			var inner = new ArrayList<WriteOutcome>();
			var outcome = new DiskWriter(job(image, card.node(), card.device().identity(), true), progress -> {
				if (inner.isEmpty()) {
					try {
						inner.add(new DiskWriter(job(image, card.node(), card.device().identity(), true), other -> {
						}, new Cancellation(), ROOT).write());
					} catch (IOException e) {
						throw new IllegalStateException(e);
					}
				}
			}, cancellation, ROOT).write();
			assertTrue(outcome.succeeded(), outcome.statement());
			assertTrue(inner.getFirst().statement().contains("something else holds it"), inner.toString());
		}
	}

	@Test
	void aDiskThatWasExchangedSinceItWasChosenIsNotWritten() throws IOException {
		var image = Images.full(folder, 2 * MIB);
		String chosen;
		Path node;
		try (var card = Loop.of(folder, 8 * MIB)) {
			chosen = card.device().identity();
			node = card.node();
		}
		// The same size in the same place: only the kernel's own number tells them apart.
		var other = folder.resolve("other");
		Program.run("truncate", "-s", "8M", other.toString());
		Program.run("losetup", node.toString(), other.toString());
		try {
			var outcome = write(image, node, chosen, true);
			assertTrue(outcome.statement().contains("not the disk that was chosen") && outcome.statement().contains("nothing was written"), outcome.statement());
			assertTrue(Images.isBlank(node, 8 * MIB));
		} finally {
			Program.run("losetup", "--detach", node.toString());
		}
	}

	@Test
	void tooSmallReadOnlyAndTheImageItselfAreRefusedAtTheLastMomentToo() throws IOException {
		var image = Images.full(folder, 4 * MIB);
		try (var card = Loop.of(folder, 2 * MIB)) {
			assertTrue(write(image, card, true).statement().contains("take a larger card"));
		}
		try (var card = Loop.over(image)) {
			assertTrue(write(image, card, true).statement().contains("lies on"));
		}
		try (var card = Loop.over(folder.resolve("card"), "--read-only")) {
			assertTrue(write(Images.full(folder, MIB), card, true).statement().contains("read-only"));
		}
		assertTrue(write(image, image, "", true).statement().contains("the image itself"));
	}

	@Test
	void cancellingLeavesAPlainStatementAndWritingAgainIsAllItTakes() throws IOException {
		var image = Images.full(folder, 24 * MIB);
		try (var card = Loop.of(folder, 32 * MIB)) {
			var outcome = new DiskWriter(job(image, card.node(), card.device().identity(), true), progress -> cancellation.cancel(), cancellation, ROOT).write();
			assertEquals(WriteOutcome.End.CANCELLED, outcome.end());
			assertTrue(outcome.statement().contains("neither boots nor shows partitions; start again"), outcome.statement());
			assertTrue(Images.isBlank(card.node(), MIB));
			var again = new DiskWriter(job(image, card.node(), card.device().identity(), true), progress -> {
			}, new Cancellation(), ROOT).write();
			assertTrue(again.succeeded(), again.statement());
			assertTrue(Images.holds(card.node(), image));
		}
	}

	@Test
	void cancelledBeforeTheStartNothingIsWritten() throws IOException {
		var image = Images.full(folder, 4 * MIB);
		try (var card = Loop.of(folder, 8 * MIB)) {
			cancellation.cancel();
			var outcome = write(image, card, true);
			assertEquals("cancelled: nothing was written", outcome.statement());
		}
	}

	@Test
	void speedAndTimeLeftAreToldInWords() {
		var progress = new Progress("writing", 50_000_000, 200_000_000, Duration.ofSeconds(5));
		assertEquals("writing 25 % of 200.0 MB, 10.0 MB/s, 15 s left", progress.text());
	}

	private WriteOutcome write(Path image, Loop card, boolean verify) throws IOException {
		return write(image, card.node(), card.device().identity(), verify);
	}

	private WriteOutcome write(Path image, Path target, String identity, boolean verify) {
		return write(image, Optional.empty(), target, identity, verify);
	}

	private WriteOutcome write(Path image, Optional<Path> map, Path target, String identity, boolean verify) {
		reports.clear();
		return new DiskWriter(new WriteJob(image, map, target, identity, verify, Set.of()), reports::add, cancellation, ROOT).write();
	}

	private static WriteJob job(Path image, Path target, String identity, boolean verify) {
		return new WriteJob(image, Optional.empty(), target, identity, verify, Set.of());
	}
}
