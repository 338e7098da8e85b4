package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.model.GuestRestart.Start;
import dev.ukdt.debug.model.GuestRestart.Started;
import dev.ukdt.gdb.command.Threads;

/** A guest that begins again within its session. */
class AgainTest {
	private final BareImage image = BareImage.ofMain(Guests.COUNTING, "x86_64");

	@Test
	void aResetKeepsTheBreakpointsAndStopsAtMainAgain() throws Exception {
		try (var own = OwnGuest.start(image); var debugging = own.atMain()) {
			Debugging.line(image, image.line("others++"));
			goOn(debugging);
			goOn(debugging);
			assertEquals("1", value(debugging, "counter"));
			debugging.target().reset().get(30, TimeUnit.SECONDS);
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
			goOn(debugging);
			assertEquals("other", debugging.top().function());
			assertEquals("0", value(debugging, "counter"));
		}
	}

	@Test
	void aResetOfAGuestThatIsNotOursGoesByTheMonitor() throws Exception {
		try (var qemu = Qemu.start(image, "-action", "reboot=reset"); var debugging = Debugging.atMain(qemu, image)) {
			Debugging.function("other");
			goOn(debugging);
			debugging.target().resume();
			debugging.awaitStop();
			debugging.target().reset().get(30, TimeUnit.SECONDS);
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
		}
	}

	@Test
	void aRunningGuestIsReset() throws Exception {
		try (var own = OwnGuest.start(image); var debugging = own.atMain()) {
			debugging.target().resume();
			debugging.awaitRun();
			debugging.target().reset().get(30, TimeUnit.SECONDS);
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
		}
	}

	@Test
	void aGuestThatRunsIsStartedAgain() throws Exception {
		try (var own = OwnGuest.start(image); var debugging = own.atMain()) {
			runFreely(debugging);
			debugging.target().setRestart(() -> {
				try {
					return new Started(null, OwnGuest.start(image).guest());
				} catch (Exception e) {
					throw new CoreException(Status.error(e.getMessage(), e));
				}
			});
			debugging.target().restart();
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
			assertTrue(own.isGone());
			debugging.target().terminate();
			debugging.awaitEnd();
			debugging.target().guest().orElseThrow().onEnd().get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void theFreshlyBuiltImageTakesOverUnderTheSameBreakpoints() throws Exception {
		var changed = BareImage.ofMain(Guests.COUNTING.replace("static volatile unsigned counter;", "static volatile unsigned counter = 40;\n\n\n"), "x86_64");
		var moving = image.elf().resolveSibling("moving.elf");
		Files.copy(image.elf(), moving, StandardCopyOption.REPLACE_EXISTING);
		var subject = new BareImage(image.directory(), moving, "x86_64");
		try (var own = OwnGuest.start(subject); var debugging = own.atMain()) {
			var target = debugging.target();
			var breakpoint = Debugging.function("tick");
			goOn(debugging);
			assertEquals("0", value(debugging, "counter"));
			var line = debugging.top().getLineNumber();
			target.setRestart(() -> {
				try {
					Files.copy(changed.elf(), moving, StandardCopyOption.REPLACE_EXISTING);
					return new Started(null, OwnGuest.start(subject).guest());
				} catch (Exception e) {
					throw new CoreException(Status.error(e.getMessage(), e));
				}
			});
			target.restart();
			assertEquals("main", debugging.awaitStop().getTopStackFrame().function());
			goOn(debugging);
			assertSame(breakpoint, debugging.top().getThread().getBreakpoints()[0]);
			assertEquals("40", value(debugging, "counter"));
			assertNotEquals(line, debugging.top().getLineNumber());
			assertTrue(own.isGone());
			target.terminate();
			debugging.awaitEnd();
			target.guest().orElseThrow().onEnd().get(30, TimeUnit.SECONDS);
		}
	}

	@Test
	void aGuestThatCannotBeStartedAgainEndsTheSessionAndIsToldInWords() throws Exception {
		try (var own = OwnGuest.start(image); var debugging = own.atMain()) {
			debugging.target().setRestart(() -> {
				throw new IllegalArgumentException("No machine is chosen: choose one.");
			});
			var failure = assertThrows(DebugException.class, () -> debugging.target().restart());
			assertEquals("No machine is chosen: choose one.", failure.getMessage());
			debugging.awaitEnd();
			assertTrue(own.isGone());
		}
	}

	@Test
	void aGuestIsStartedAgainOnceAtATime() throws Exception {
		try (var own = OwnGuest.start(image); var debugging = own.atMain()) {
			var target = debugging.target();
			var preparing = new CompletableFuture<Void>();
			var goOn = new CompletableFuture<Void>();
			target.setRestart(new Start() {
				@Override
				public void prepare() {
					preparing.complete(null);
					goOn.orTimeout(60, TimeUnit.SECONDS).join();
				}

				@Override
				public Started start() throws CoreException {
					throw new CoreException(Status.error("not this time"));
				}
			});
			var first = CompletableFuture.runAsync(() -> assertThrows(DebugException.class, target::restart));
			preparing.get(60, TimeUnit.SECONDS);
			assertFalse(target.canRestart());
			assertEquals("The guest is being started again already.", assertThrows(DebugException.class, target::restart).getMessage());
			goOn.complete(null);
			first.get(60, TimeUnit.SECONDS);
			debugging.awaitEnd();
		}
	}

	/** Runs, and is past the breakpoint where it stood: GDB 13 does not survive a stub that goes away while it steps over one. */
	private static void runFreely(Debugging debugging) throws Exception {
		debugging.target().resume();
		debugging.awaitRun();
		debugging.target().session().send(new Threads.Info(0)).get(30, TimeUnit.SECONDS);
	}

	private static void goOn(Debugging debugging) throws Exception {
		debugging.target().resume();
		debugging.awaitStop();
	}

	private static String value(Debugging debugging, String expression) throws Exception {
		return debugging.top().expression(expression).getValue().getValueString();
	}
}
