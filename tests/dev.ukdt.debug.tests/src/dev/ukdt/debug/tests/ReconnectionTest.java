package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.SymbolFile;

/** A guest that somebody else ends and starts again while it is debugged. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ReconnectionTest {
	private static final Duration LONG = Duration.ofMinutes(2);

	private final BareImage image = BareImage.ofMain(Guests.COUNTING, "x86_64");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aGuestThatRanRunsIntoTheSameBreakpointWhenItIsBack(boolean tcp) throws Exception {
		var stub = tcp ? "127.0.0.1:" + freePort() : folder.resolve("gdb").toString();
		try (var first = Qemu.startAt(image, stub); var debugging = begin(first, LONG)) {
			debugging.awaitStop();
			run(debugging);
			first.process().destroyForcibly();
			awaitAway(debugging);
			var breakpoint = Debugging.function("other");
			try (var second = Qemu.startAt(image, stub)) {
				var vcpu = debugging.awaitStop();
				assertEquals("other", vcpu.getTopStackFrame().function());
				assertSame(breakpoint, vcpu.getBreakpoints()[0]);
				assertFalse(debugging.target().isWaiting());
				assertEquals("0", debugging.top().expression("counter").getValue().getValueString());
				debugging.top().stepOver();
				debugging.awaitStop();
				assertTrue(second.process().isAlive());
			}
		}
	}

	@Test
	void aGuestThatStoodStandsWhenItIsBack() throws Exception {
		var stub = folder.resolve("gdb").toString();
		try (var first = Qemu.startAt(image, stub); var debugging = begin(first, LONG)) {
			Debugging.function("tick");
			debugging.awaitStop();
			debugging.target().resume();
			assertEquals("tick", debugging.awaitStop().getTopStackFrame().function());
			first.process().destroyForcibly();
			first.ends();
			debugging.top().stepOver(); // a stub that goes away is noticed when something is asked of it
			awaitAway(debugging);
			try (var second = Qemu.startAt(image, stub)) {
				debugging.await(event -> event.getKind() == DebugEvent.SUSPEND);
				assertTrue(debugging.target().isSuspended());
				debugging.target().resume();
				assertEquals("tick", debugging.awaitStop().getTopStackFrame().function());
				assertTrue(second.process().isAlive());
			}
		}
	}

	@Test
	void oneThatEndsByItselfIsWaitedForToo() throws Exception {
		var stub = folder.resolve("gdb").toString();
		try (var first = Qemu.startAt(image, stub); var debugging = begin(first, LONG)) {
			debugging.awaitStop();
			run(debugging);
			first.process().destroy(); // QEMU tells its end
			awaitAway(debugging);
			Debugging.function("tick");
			try (var second = Qemu.startAt(image, stub)) {
				assertEquals("tick", debugging.awaitStop().getTopStackFrame().function());
				assertTrue(second.process().isAlive());
			}
		}
	}

	@Test
	void theWaitHasALimitAndSaysSo() throws Exception {
		try (var first = Qemu.startAt(image, folder.resolve("gdb").toString()); var debugging = begin(first, Duration.ofSeconds(2))) {
			debugging.awaitStop();
			run(debugging);
			first.process().destroyForcibly();
			debugging.awaitEnd();
			assertTrue(debugging.target().endReason().contains("did not come back within 2 s"), debugging.target().endReason());
		}
	}

	@Test
	void theWaitIsEndedByTerminating() throws Exception {
		try (var first = Qemu.startAt(image, folder.resolve("gdb").toString()); var debugging = begin(first, LONG)) {
			debugging.awaitStop();
			run(debugging);
			first.process().destroyForcibly();
			awaitAway(debugging);
			assertFalse(debugging.target().canSuspend() || debugging.target().canResume() || debugging.target().canDisconnect());
			debugging.target().terminate();
			debugging.awaitEnd();
			assertTrue(debugging.target().isTerminated());
		}
	}

	private Debugging begin(Qemu qemu, Duration patience) throws Exception {
		return Debugging.begin(DebugRequest.of(new Origin.Stub(qemu.stub(), Arrival.STAY, patience)).withSymbols(List.of(new SymbolFile(image.elf()))));
	}

	private static void run(Debugging debugging) throws Exception {
		debugging.target().resume();
		debugging.awaitRun();
	}

	private static void awaitAway(Debugging debugging) throws Exception {
		debugging.await(event -> event.getKind() == DebugEvent.CHANGE && event.getDetail() == DebugEvent.STATE && debugging.target().isWaiting());
	}

	private static int freePort() throws Exception {
		try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
	}
}
