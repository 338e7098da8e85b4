package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessOutcome;
import dev.ukdt.core.process.ProcessRunner;

class ProcessRunnerTest {
	private static final Duration LONG = Duration.ofMinutes(1);

	@TempDir
	Path folder;
	private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
	private final Cancellation cancellation = new Cancellation();

	@Test
	void bothStreamsComeInTheirOrder() throws IOException {
		var outcome = run(LONG, "sh", "-c", "echo one; echo two >&2; echo three");
		assertTrue(outcome.succeeded());
		assertEquals(List.of("one", "two", "three"), lines);
	}

	@Test
	void aProgramThatAsksReadsTheEndOfFile() throws IOException {
		assertEquals(1, run(LONG, "sh", "-c", "read answer").exitCode());
	}

	@Test
	void anArgumentIsNeverReadByAShell() throws IOException {
		run(LONG, "printf", "%s\n", "$(touch gone); 'a b' `id`");
		assertEquals(List.of("$(touch gone); 'a b' `id`"), lines);
	}

	@Test
	void aLineWithoutEndIsTold() throws IOException {
		run(LONG, "printf", "no newline");
		assertEquals(List.of("no newline"), lines);
	}

	@Test
	void aVeryLongLineComesInPieces() throws IOException {
		run(LONG, "sh", "-c", "head -c 20000 /dev/zero | tr '\\0' x; echo");
		assertEquals(20000, lines.stream().mapToInt(String::length).sum());
		assertEquals(3, lines.size());
	}

	@Test
	void aBarThatIsDrawnAgainAndAgainComesEachTime() throws IOException {
		run(LONG, "printf", "\\rwriting 1%%\\rwriting 50%%\\rwriting 100%%\\r\\ndone\\r\\n");
		assertEquals(List.of("writing 1%", "writing 50%", "writing 100%", "done"), lines);
	}

	@Test
	void cancellingEndsTheGrandchildrenToo() throws Exception {
		var grandchild = new CompletableFuture<Long>();
		var ended = CompletableFuture.supplyAsync(() -> {
			try {
				return new ProcessRunner(line -> grandchild.complete(Long.valueOf(line)), cancellation, LONG)
						.run(new CommandLine(List.of("sh", "-c", "sleep 600 & echo $!; wait"), folder));
			} catch (IOException e) {
				throw new IllegalStateException(e);
			}
		});
		var handle = ProcessHandle.of(grandchild.get(30, TimeUnit.SECONDS)).orElseThrow();
		cancellation.cancel();
		assertTrue(ended.get(30, TimeUnit.SECONDS).cancelled());
		handle.onExit().get(30, TimeUnit.SECONDS);
	}

	@Test
	void aProgramThatDoesNotEndIsEndedAtTheLimit() throws IOException {
		var outcome = run(Duration.ofMillis(200), "sleep", "600");
		assertTrue(outcome.timedOut());
		assertFalse(outcome.succeeded());
	}

	@Test
	void theLastLinesAreKeptForTheError() throws IOException {
		var outcome = run(LONG, "sh", "-c", "seq 1 100; exit 3");
		assertEquals(3, outcome.exitCode());
		assertEquals(ProcessRunner.LAST_LINES, outcome.lastLines().size());
		assertEquals("100", outcome.lastLines().getLast());
	}

	@Test
	void aProgramThatIsNotThereIsNamed() {
		var error = assertThrows(IOException.class, () -> run(LONG, "no-such-program"));
		assertTrue(error.getMessage().contains("no-such-program"), error.getMessage());
	}

	private ProcessOutcome run(Duration limit, String... command) throws IOException {
		return new ProcessRunner(lines::add, cancellation, limit).run(new CommandLine(List.of(command), folder));
	}
}
