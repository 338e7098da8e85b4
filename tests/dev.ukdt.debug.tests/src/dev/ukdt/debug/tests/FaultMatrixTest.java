package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.gdb.GdbListener;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.event.GdbEvent;

/** GDB or the emulator is killed or hangs, at every point of a session: all ends, at the latest when a person terminates it, and nothing is left. */
class FaultMatrixTest {
	private static final long LIMIT_SECONDS = 60;
	private static final int ROUNDS = 8;

	private enum Whom {
		GDB, EMULATOR
	}

	private enum How {
		KILL, STOP
	}

	private enum When {
		BEFORE_CONNECTING, CONNECTING, STANDING, RUNNING, READING
	}

	private final BareImage image = BareImage.ofMain(Guests.COUNTING, "x86_64");

	static Stream<Arguments> faults() {
		return Stream.of(Whom.values()).flatMap(whom -> Stream.of(How.values()).flatMap(how -> Stream.of(When.values()).map(when -> Arguments.of(whom, how, when))));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void endsAndLeavesNothing(Whom whom, How how, When when) throws Exception {
		try (var own = OwnGuest.start(image)) {
			var session = DebugSession.start(own.request(), ToolFinder.onPath());
			var gdb = session.gdb().pid();
			var target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, Optional.of(own.guest()), session, "guest");
			var fault = new Fault(how, whom == Whom.GDB ? gdb : own.guest().process().pid());
			if (when == When.BEFORE_CONNECTING || when == When.CONNECTING) {
				faultWhileConnecting(target, fault, when);
			} else {
				fault(target, fault, when);
			}
			target.terminate();
			session.gdb().onEnd().get(LIMIT_SECONDS, TimeUnit.SECONDS);
			assertTrue(own.isGone());
			ProcessHandle.of(gdb).ifPresent(process -> process.onExit().orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join());
			assertTrue(target.isTerminated());
			assertFalse(target.endReason().isEmpty());
			assertNoThreads();
		}
	}

	@Test
	void manySessionsThatFailedHoldNoFiles() throws Exception {
		endsAndLeavesNothing(Whom.GDB, How.KILL, When.STANDING);
		var before = openFiles();
		for (var i = 0; i < ROUNDS; i++) {
			endsAndLeavesNothing(i % 2 == 0 ? Whom.GDB : Whom.EMULATOR, How.KILL, When.STANDING);
		}
		assertTrue(openFiles() - before < ROUNDS, () -> "files were left open");
	}

	/** What befalls a process. */
	private record Fault(How how, long pid) {
		void strike() {
			try {
				assertEquals(0, new ProcessBuilder("kill", "-" + how, String.valueOf(pid)).start().waitFor());
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private static void faultWhileConnecting(UnikernelDebugTarget target, Fault fault, When when) throws Exception {
		var struck = new CompletableFuture<Void>();
		var cancellation = new Cancellation();
		if (when == When.BEFORE_CONNECTING) {
			fault.strike();
			struck.complete(null);
		} else {
			target.session().gdb().addListener(new GdbListener() {
				@Override
				public void event(GdbEvent event) {
					if (event instanceof GdbEvent.ThreadCreated && !struck.isDone()) {
						fault.strike();
						struck.complete(null);
					}
				}
			});
		}
		var begun = CompletableFuture.runAsync(() -> {
			try {
				target.begin(cancellation);
			} catch (DebugException e) {
				assertFalse(e.getMessage().isBlank());
			}
		});
		struck.get(LIMIT_SECONDS, TimeUnit.SECONDS);
		if (fault.how() == How.STOP) {
			cancellation.cancel(); // a person does not want to wait for the time limit
		}
		begun.get(LIMIT_SECONDS, TimeUnit.SECONDS);
	}

	private static void fault(UnikernelDebugTarget target, Fault fault, When when) throws Exception {
		try (var debugging = new Debugging().follow(target)) {
			target.begin(new Cancellation());
			debugging.awaitStop();
			if (when == When.RUNNING) {
				target.resume();
				debugging.awaitRun();
			}
			var read = when == When.READING ? target.session().gdb().send(new Memory.Read(0x100000, 64 << 20)) : CompletableFuture.completedFuture(null);
			fault.strike();
			target.terminate();
			read.handle((done, failure) -> null).get(LIMIT_SECONDS, TimeUnit.SECONDS);
			debugging.awaitEnd();
		}
	}

	private static void assertNoThreads() throws InterruptedException {
		for (var thread : Thread.getAllStackTraces().keySet()) {
			if (thread.getName().startsWith("GDB ")) {
				thread.join(TimeUnit.SECONDS.toMillis(LIMIT_SECONDS));
				assertFalse(thread.isAlive(), thread.getName() + " is left");
			}
		}
	}

	private static long openFiles() throws Exception {
		try (var files = Files.list(Path.of("/proc/self/fd"))) {
			return files.count();
		}
	}
}
