package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.Threads;
import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.event.Stopped;

/** Work in short stops, starts that fail and listeners that do, in a guest that counts for ever. */
class RunControlTest extends StandingGuestTest {
	private static final long LIMIT_SECONDS = 60;
	/** No work waits that long for a stop. */
	private static final long LONG_SECONDS = 11;
	private static final MiCommand<Void> IMPOSSIBLE = new Exec.Until("nowhere");

	private final Heard heard = new Heard();
	private DebugSession session;

	/** What a person would see, as GDB's own thread tells it. */
	private static final class Heard implements RunListener {
		private final List<Stopped> stops = new CopyOnWriteArrayList<>();
		private final CompletableFuture<String> trouble = new CompletableFuture<>();

		@Override
		public void stopped(Stopped stop) {
			stops.add(stop);
		}

		@Override
		public void trouble(String why) {
			trouble.complete(why);
		}
	}

	RunControlTest() {
		super(BareImage.ofMain(Guests.COUNTING, "x86_64"));
	}

	@BeforeEach
	void listen() throws Exception {
		session = debugging.target().session();
		session.addListener(heard);
	}

	@Test
	void workThatThrowsFailsAndTheGuestRunsOn() throws Exception {
		run();
		var work = session.run().<Void>whileStopped(() -> {
			throw new IllegalArgumentException("cannot be asked");
		});
		assertEquals("cannot be asked", assertThrows(ExecutionException.class, () -> get(work)).getCause().getMessage());
		assertRunsUnseen();
		Debugging.function("other");
		debugging.awaitStop();
		assertThrows(ExecutionException.class, () -> get(session.run().<Void>whileStopped(() -> {
			throw new IllegalArgumentException("cannot be asked");
		})));
		run();
		debugging.awaitStop();
	}

	@Test
	void workMayTakeLongerThanAGuestMayTakeToStop() throws Exception {
		run();
		var work = session.run().whileStopped(() -> new CompletableFuture<String>().completeOnTimeout("done", LONG_SECONDS, TimeUnit.SECONDS));
		assertEquals("done", get(work));
		assertRunsUnseen();
	}

	@Test
	void aStartThatFailsTakesTheWishToStopAndTheStepWithIt() throws Exception {
		session.gdb().send(new Setting.Show("version")).thenRun(() -> {
			// On GDB's thread: the failure is told only after this.
			session.run().run(IMPOSSIBLE, true);
			session.run().suspend();
		});
		assertFalse(get(heard.trouble).isEmpty());
		get(session.gdb().send(new Console("continue&")));
		debugging.awaitRun();
		assertRunsUnseen();
	}

	@Test
	void aGuestThatCannotRunOnBecauseOfABreakpointIsSeenToStand() throws Exception {
		run();
		var breakpoint = get(session.run().whileStopped(this::breakWhereNoMemoryIs));
		debugging.awaitStop();
		assertTrue(get(heard.trouble).contains("Cannot access memory at address 0x10"), get(heard.trouble));
		assertTrue(debugging.target().canResume());
		assertTrue(debugging.top().getLineNumber() > 0);
		get(session.gdb().send(new Breakpoints.Delete(List.of(breakpoint.number()))));
		run();
		assertRunsUnseen();
	}

	@Test
	void aGuestThatCannotBeResumedBecauseOfABreakpointIsSeenToStand() throws Exception {
		get(breakWhereNoMemoryIs());
		run();
		debugging.awaitStop();
		assertTrue(get(heard.trouble).contains("Cannot access memory at address 0x10"), get(heard.trouble));
		assertEquals("main", debugging.top().function());
	}

	/** GDB notices when the guest is to run. */
	private CompletableFuture<Breakpoint> breakWhereNoMemoryIs() {
		session.gdb().send(new Setting.Set("remote", "software-breakpoint-packet off"));
		session.gdb().send(new Setting.Set("breakpoint", "auto-hw off"));
		return session.gdb().send(BreakInsert.at(new Location.Address(0x10)));
	}

	@Test
	void aSessionThatEndsWhileTheGuestStartsIsNoTrouble() throws Exception {
		var gdb = session.gdb().pid();
		assertEquals(0, new ProcessBuilder("kill", "-STOP", String.valueOf(gdb)).start().waitFor());
		debugging.target().resume();
		debugging.target().terminate();
		debugging.awaitEnd();
		assertFalse(heard.trouble.isDone());
	}

	@Test
	void aListenerThatFailsKeepsNobodyFromHearing() throws Exception {
		var last = new Heard();
		session.addListener(new RunListener() {
			@Override
			public void stopped(Stopped stop) {
				throw new IllegalStateException("a listener fails, for a test");
			}
		});
		session.addListener(last);
		run();
		debugging.target().suspend();
		debugging.awaitStop();
		get(session.send(new Threads.Info(0)));
		assertEquals(1, last.stops.size());
	}

	/** Has work done in a short stop, which no listener hears of. */
	private void assertRunsUnseen() throws Exception {
		var before = heard.stops.size();
		assertFalse(session.run().isStopped());
		get(session.send(new Threads.Info(0)));
		assertEquals(before, heard.stops.size(), heard.stops::toString);
		assertTrue(session.run().isRunningFreely());
	}

	private static <R> R get(CompletableFuture<R> future) throws Exception {
		return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
	}
}
