package dev.ukdt.board.tests.disk;

import static dev.ukdt.board.tests.disk.Images.MIB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.board.disk.Elevation;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.disk.WriteJob;
import dev.ukdt.board.disk.WriteOutcome;
import dev.ukdt.board.disk.WriterProcess;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/** The helper that writes with more rights: what it is called with, and that it can be killed at any moment. */
class WriterProcessTest {
	@TempDir
	Path folder;
	private final Cancellation cancellation = new Cancellation();

	@Test
	void theHelperWritesAndTellsItsProgress() throws IOException {
		var image = Images.full(folder, 8 * MIB);
		try (var card = Loop.of(folder, 16 * MIB)) {
			var reports = new ArrayList<Progress>();
			var outcome = new WriterProcess(job(image, card), List.of(), reports::add, cancellation).write();
			assertEquals(new WriteOutcome(WriteOutcome.End.DONE, card.node() + " holds the image, and every byte of it was read back"), outcome);
			assertTrue(Images.holds(card.node(), image));
			assertTrue(reports.stream().anyMatch(progress -> progress.phase().equals("writing") && progress.total() == 7 * MIB));
		}
	}

	@Test
	void sudoRunsTheHelperAsItIs() throws IOException {
		assumeTrue(Program.exists("sudo"), "there is no sudo");
		var image = Images.full(folder, 2 * MIB);
		try (var card = Loop.of(folder, 16 * MIB)) {
			assertTrue(new WriterProcess(job(image, card), List.of("sudo", "-n", "--"), progress -> {
			}, cancellation).write().succeeded());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 6 })
	void killedAtAnyMomentTheCardIsBlankOrWholeAndCanBeWrittenAgain(int reports) throws IOException, InterruptedException {
		var image = Images.full(folder, 48 * MIB);
		try (var card = Loop.of(folder, 64 * MIB)) {
			Program.run("dd", "if=/dev/urandom", "of=" + card.node(), "bs=1M", "count=1", "status=none");
			var old = folder.resolve("old");
			Program.run("dd", "if=" + card.node(), "of=" + old, "bs=1M", "count=1", "status=none");
			var helper = new ProcessBuilder(WriterProcess.command(job(image, card), List.of()).arguments()).redirectErrorStream(true).start();
			try (var in = helper.inputReader()) {
				for (var i = 0; i < reports && in.readLine() != null; i++) {
					// up to the moment that is meant
				}
				helper.destroyForcibly().waitFor();
			}
			assertTrue(Images.isBlank(card.node(), MIB) || Images.holds(card.node(), image) || reports == 0 && Images.holds(card.node(), old));
			var again = new WriterProcess(job(image, card), List.of(), progress -> {
			}, cancellation).write();
			assertTrue(again.succeeded(), again.statement());
			assertTrue(Images.holds(card.node(), image));
		}
	}

	@Test
	void aHelperThatIsKilledIsToldOfInWords() throws IOException {
		var image = Images.full(folder, 48 * MIB);
		try (var card = Loop.of(folder, 64 * MIB)) {
			var outcome = new WriterProcess(job(image, card), List.of(), progress -> ProcessHandle.current().children()
					.filter(child -> child.info().commandLine().orElse("").contains("WriterMain")).forEach(ProcessHandle::destroyForcibly), cancellation).write();
			assertEquals(WriteOutcome.End.FAILED, outcome.end());
			assertTrue(outcome.statement().contains("ended before it was done") && outcome.statement().contains("start again"), outcome.statement());
		}
	}

	@Test
	void cancellingReachesTheHelperAndItsStatementComesBack() throws IOException {
		var image = Images.full(folder, 64 * MIB);
		try (var card = Loop.of(folder, 80 * MIB)) {
			var outcome = new WriterProcess(job(image, card), List.of(), progress -> cancellation.cancel(), cancellation).write();
			assertEquals(WriteOutcome.End.CANCELLED, outcome.end());
			assertTrue(outcome.statement().contains("neither boots nor shows partitions"), outcome.statement());
		}
	}

	@Test
	void theHelperStopsWhenItsCallerIsGone() throws IOException, InterruptedException {
		var image = Images.full(folder, 64 * MIB);
		try (var card = Loop.of(folder, 80 * MIB)) {
			var helper = new ProcessBuilder(WriterProcess.command(job(image, card), List.of()).arguments()).start();
			try (var in = helper.inputReader()) {
				in.readLine();
				helper.getOutputStream().close();
				assertTrue(in.lines().reduce("", (a, b) -> b).startsWith("cancelled "));
			}
			assertEquals(1, helper.waitFor());
		}
	}

	@Test
	void withoutRightsTheHelperSaysSo() throws IOException {
		assumeTrue(Program.exists("setpriv"), "there is no setpriv");
		var image = Images.full(folder, 2 * MIB);
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		try (var card = Loop.of(folder, 16 * MIB)) {
			// The classes lie where nobody may look: only the words that come back count.
			var outcome = new WriterProcess(job(image, card), List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all", "--regid=65534", "--clear-groups"),
					progress -> {
					}, cancellation).write();
			assertTrue(outcome.succeeded() || outcome.statement().contains("you may not"), outcome.statement());
		}
	}

	@Test
	void theHelperTakesItsFixedArgumentsOnly() throws IOException, InterruptedException {
		var line = new ArrayList<>(WriterProcess.command(new WriteJob(folder.resolve("i"), Optional.empty(), folder.resolve("t"), "", true, Set.of()), List.of()).arguments());
		assertEquals(List.of(folder.resolve("i").toString(), "-", folder.resolve("t").toString(), "-", "verify", "-"), line.subList(line.size() - 6, line.size()));
		line.add("more");
		assertEquals(2, new ProcessBuilder(line).redirectErrorStream(true).start().waitFor());
	}

	@Test
	void rightsAreAskedForOnlyWhereTheyAreNeeded() throws IOException {
		var bin = Files.createDirectory(folder.resolve("bin"));
		var finder = new ToolFinder(id -> Optional.empty(), List.of(bin));
		var mine = Files.createFile(folder.resolve("mine"));
		Predicate<Path> writable = mine::equals;
		assertEquals(List.of(), new Elevation(finder, true, true, writable).before(mine));
		assertEquals(List.of(), new Elevation(finder, true, true, writable).before(folder.resolve("new")));
		var theirs = Files.createFile(folder.resolve("theirs"));
		assertTrue(assertThrows(ToolMissing.class, () -> new Elevation(finder, true, false, writable).before(theirs)).getMessage().contains("pkexec is missing"));
		for (var name : List.of("sudo", "pkexec")) {
			Files.createFile(bin.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
		}
		var sudo = bin.resolve("sudo").toString();
		assertEquals(List.of(bin.resolve("pkexec").toString()), new Elevation(finder, true, false, writable).before(theirs));
		assertEquals(List.of(sudo, "--"), new Elevation(finder, true, true, writable).before(theirs));
		assertEquals(List.of(sudo, "-n", "--"), new Elevation(finder, false, false, writable).before(theirs));
	}

	private static WriteJob job(Path image, Loop card) throws IOException {
		return new WriteJob(image, Optional.empty(), card.node(), card.device().identity(), true, Set.of());
	}
}
