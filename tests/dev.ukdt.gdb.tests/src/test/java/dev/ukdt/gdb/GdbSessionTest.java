package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.Features;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Reply;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.Words;
import dev.ukdt.gdb.event.GdbEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GdbSessionTest {

	private static final long LIMIT = 60;

	private GdbSession session;

	@BeforeEach
	void start() throws IOException {
		session = new GdbLauncher("gdb").start();
	}

	@AfterEach
	void end() throws Exception {
		session.close();
		session.onEnd().get(LIMIT, TimeUnit.SECONDS);
		assertTrue(ProcessHandle.of(session.pid()).isEmpty(), "GDB lives on");
	}

	@Test
	void givesTypedResults() throws Exception {
		assertTrue(session.await(new Features.OfGdb()).contains("info-gdb-mi-command"));
		assertEquals("42", session.await(new Memory.Evaluate("6 * 7")));
		assertTrue(session.await(new Features.HasCommand("break-insert")));
	}

	@Test
	void givesEachOfManyCommandsItsOwnAnswer() throws Exception {
		List<CompletableFuture<String>> sent = IntStream.range(0, 500)
				.mapToObj(i -> session.send(new Memory.Evaluate(i + " + 1"))).toList();
		for (int i = 0; i < sent.size(); i++) {
			assertEquals(Integer.toString(i + 1), sent.get(i).get(LIMIT, TimeUnit.SECONDS));
		}
	}

	@Test
	void tellsGdbsOwnErrorAndGoesOn() throws Exception {
		CommandFailedException failure = assertThrows(CommandFailedException.class,
				() -> session.await(new Memory.Evaluate("no_such_symbol")));
		assertEquals("No symbol table is loaded.  Use the \"file\" command.", failure.getMessage());
		CommandFailedException unknown = assertThrows(CommandFailedException.class, () -> session.await(new NoSuchCommand()));
		assertEquals("undefined-command", unknown.code());
		assertEquals("2", session.await(new Memory.Evaluate("1+1")));
	}

	@Test
	void failsACommandThatFitsIntoNoLineAndSendsNothingOfIt() throws Exception {
		for (int i = 0; i <= GdbSession.IN_FLIGHT; i++) {
			CompletableFuture<Void> sent = session.send(new Setting.Set("var $x", "1\n2"));
			ExecutionException failure = assertThrows(ExecutionException.class, () -> sent.get(LIMIT, TimeUnit.SECONDS));
			assertTrue(failure.getCause() instanceof CommandFailedException, failure.toString());
		}
		assertEquals("2", session.await(new Memory.Evaluate("1+1")));
	}

	@Test
	void givesWhatAConsoleCommandPrinted() throws Exception {
		assertEquals("hello ü\n", session.await(new Console("echo hello ü\\n")));
		assertEquals("$1 = 3\n", session.await(new Console("print 1+2")));
	}

	@Test
	void runsNoStartUpFileAndNoAutoLoad() throws Exception {
		assertEquals("off", session.await(new Setting.Show("auto-load python-scripts")));
		assertEquals("off", session.await(new Setting.Show("auto-load local-gdbinit")));
		assertEquals("off", session.await(new Setting.Show("auto-load gdb-scripts")));
		assertTrue(new GdbLauncher("gdb").command().contains("-nx"));
	}

	@Test
	void runsTheStartUpFileOfAFolderOnlyWhenItIsTrusted(@TempDir Path folder) throws Exception {
		Files.writeString(folder.resolve(".gdbinit"), "set var $started = 1\n");
		try (GdbSession untrusted = new GdbLauncher("gdb", folder, false).start();
				GdbSession trusted = new GdbLauncher("gdb", folder, true).start()) {
			assertEquals("void", untrusted.await(new Memory.Evaluate("$started")));
			assertEquals("1", trusted.await(new Memory.Evaluate("$started")));
		}
	}

	@Test
	void fetchesNothingFromTheNetwork() throws Exception {
		assertEquals("off", session.await(new Setting.Show("debuginfod enabled")));
	}

	@Test
	void writesTheWireToAFileFromThenOn(@TempDir Path folder) throws Exception {
		session.await(new Memory.Evaluate("1"));
		Path file = folder.resolve("wire.log");
		try (WireLogFile log = new WireLogFile(file)) {
			session.setWireLog(log);
			session.await(new Memory.Evaluate("11 * 11"));
			session.setWireLog(null);
		}
		session.await(new Memory.Evaluate("2"));
		List<String> lines = Files.readAllLines(file);
		assertTrue(lines.stream().anyMatch(line -> line.matches("\\d+ > \\d+-data-evaluate-expression \"11 \\* 11\"")), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.matches("\\d+ < \\d+\\^done,value=\"121\"")), lines.toString());
		assertTrue(lines.size() <= 3, lines.toString());
	}

	@Test
	void worksOnWhenTheWireLogCannotBeWritten() throws Exception {
		try (WireLogFile log = new WireLogFile(Path.of("/dev/full"))) {
			session.setWireLog(log);
			assertEquals("2", session.await(new Memory.Evaluate("1+1")));
			assertEquals("3", session.await(new Memory.Evaluate("1+2")));
		}
	}

	@Test
	void failsACommandWhoseTimeIsOverAndStillGivesTheNextItsAnswer() throws Exception {
		CompletableFuture<String> slow = session.send(new Console("python import time; time.sleep(1)"), Duration.ofMillis(50));
		CompletableFuture<String> next = session.send(new Memory.Evaluate("1+1"));
		ExecutionException failure = assertThrows(ExecutionException.class, () -> slow.get(LIMIT, TimeUnit.SECONDS));
		assertInstanceOf(CommandTimeoutException.class, failure.getCause());
		assertEquals("2", next.get(LIMIT, TimeUnit.SECONDS));
	}

	@Test
	void neverSendsACommandThatWasCancelledInTheQueue() throws Exception {
		List<String> sent = new CopyOnWriteArrayList<>();
		session.setWireLog(new SentLog(sent));
		List<CompletableFuture<String>> before = new ArrayList<>();
		before.add(session.send(new Console("python import time; time.sleep(0.5)")));
		for (int i = 0; i < 20; i++) {
			before.add(session.send(new Memory.Evaluate("1")));
		}
		CompletableFuture<String> cancelled = session.send(new Memory.Evaluate("12345"));
		cancelled.cancel(false);
		CompletableFuture<String> last = session.send(new Memory.Evaluate("2"));
		assertEquals("2", last.get(LIMIT, TimeUnit.SECONDS));
		assertTrue(sent.stream().noneMatch(line -> line.contains("12345")), sent.toString());
	}

	@Test
	void breaksIntoACommandThatGdbIsBusyWith() throws Exception {
		Events events = new Events(session);
		CompletableFuture<String> endless = session.send(new Console("python while not print('busy'): pass"));
		events.next(GdbEvent.Output.class, output -> output.text().contains("busy"));
		session.breakIn();
		ExecutionException failure = assertThrows(ExecutionException.class, () -> endless.get(LIMIT, TimeUnit.SECONDS));
		assertInstanceOf(CommandFailedException.class, failure.getCause());
		assertEquals("2", session.await(new Memory.Evaluate("1+1")));
	}

	@Test
	void failsEveryCommandWhenGdbIsKilled() throws Exception {
		CompletableFuture<String> pending = session.send(new Console("python import time; time.sleep(60)"));
		ProcessHandle.of(session.pid()).orElseThrow().destroyForcibly();
		ExecutionException failure = assertThrows(ExecutionException.class, () -> pending.get(LIMIT, TimeUnit.SECONDS));
		assertEquals("GDB was ended by signal 9. Start the debug session again.", failure.getCause().getMessage());
		assertThrows(GdbEndedException.class, () -> session.await(new Memory.Evaluate("1")));
	}

	@Test
	void endsAGdbThatDoesNotAnswerAnyMore() throws Exception {
		new ProcessBuilder("kill", "-STOP", Long.toString(session.pid())).start().waitFor();
		session.close();
		assertEquals("The debug session was closed.", session.onEnd().get(LIMIT, TimeUnit.SECONDS));
	}

	@Test
	void refusesAWaitOnTheDispatchThread() throws Exception {
		CompletableFuture<Throwable> thrown = session.send(new Memory.Evaluate("1")).thenApply(
				one -> assertThrows(IllegalStateException.class, () -> session.await(new Memory.Evaluate("2"))));
		assertInstanceOf(IllegalStateException.class, thrown.get(LIMIT, TimeUnit.SECONDS));
	}

	@Test
	void saysWhatIsMissingWhenThereIsNoGdb() {
		IOException failure = assertThrows(IOException.class, () -> new GdbLauncher("no-such-gdb").start());
		assertTrue(failure.getMessage().contains("'no-such-gdb'"), failure.getMessage());
	}

	@Test
	void tellsWhatKeptGdbFromStarting(@TempDir Path folder) throws Exception {
		Path broken = folder.resolve("broken-gdb");
		Files.writeString(broken, "#!/bin/sh\necho 'libpython: cannot open shared object file' >&2\nexit 127\n");
		broken.toFile().setExecutable(true);
		try (GdbSession noGdb = new GdbLauncher(broken.toString()).start()) {
			assertEquals("GDB ended with exit code 127 (libpython: cannot open shared object file). Start the debug session again.",
					noGdb.onEnd().get(LIMIT, TimeUnit.SECONDS));
		}
	}

	@Test
	void survivesAProgramThatIsNoGdb() throws Exception {
		try (GdbSession noGdb = new GdbLauncher("echo").start()) {
			ExecutionException failure = assertThrows(ExecutionException.class,
					() -> noGdb.send(new Memory.Evaluate("1")).get(LIMIT, TimeUnit.SECONDS));
			assertInstanceOf(GdbEndedException.class, failure.getCause());
		}
	}

	private record NoSuchCommand() implements MiCommand<Void> {
		@Override
		public Words words() {
			return Words.of("-no-such-command");
		}

		@Override
		public Void result(Reply reply) {
			return null;
		}
	}

	private record SentLog(List<String> sentLines) implements WireLog {
		@Override
		public void sent(String line) {
			sentLines.add(line);
		}

		@Override
		public void received(String line) {
			// only what is sent matters here
		}
	}
}
