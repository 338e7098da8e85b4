package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.debug.session.SymbolFile;

/** What goes wrong ends or is told in one sentence, and leaves no process. */
class FaultsTest {
	private static final String TRIPLE_FAULT = """
			#include "console.h"

			int main(void)
			{
				struct { unsigned short limit; unsigned long base; } __attribute__((packed)) none = {0, 0};
				printf("going down\\n");
				__asm__ volatile("lidt %0; int3" :: "m"(none));
				return 0;
			}
			""";
	private static final String POWER_OFF = """
			#include "arch.h"

			int main(void)
			{
				out16(0x604, 0x2000);
				for (;;)
					;
			}
			""";

	private final BareImage counting = BareImage.ofMain(Guests.COUNTING, "x86_64");

	@Test
	void aMissingGdbIsNamedWithTheWayToGetOne() throws Exception {
		try (var own = OwnGuest.start(counting)) {
			var request = own.request();
			var missing = assertThrows(ToolMissing.class, () -> DebugSession.start(request, new ToolFinder(id -> Optional.empty(), List.of())));
			assertTrue(missing.getMessage().contains("GDB") && missing.getMessage().contains("apt-get install"), missing.getMessage());
			var failure = assertThrows(DebugException.class, () -> Debugging.begin(request.withGdb("/no/such/gdb"), Optional.of(own.guest())));
			assertTrue(failure.getMessage().contains("/no/such/gdb"), failure.getMessage());
		}
	}

	@Test
	void gdbKilledWhileTheGuestStandsEndsBoth() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			kill(debugging.target().session().gdb().pid());
			debugging.awaitEnd();
			assertTrue(debugging.target().endReason().contains("signal 9"), debugging.target().endReason());
			assertTrue(own.isGone());
		}
	}

	@Test
	void gdbKilledWhileTheGuestRunsEndsBoth() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			debugging.target().resume();
			debugging.awaitRun();
			kill(debugging.target().session().gdb().pid());
			debugging.awaitEnd();
			assertTrue(own.isGone());
		}
	}

	@Test
	void gdbThatHangsIsEndedWithItsGuest() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			signal("STOP", debugging.target().session().gdb().pid());
			debugging.target().terminate();
			debugging.awaitEnd();
			assertTrue(own.isGone());
		}
	}

	@Test
	void theEmulatorKilledInTheMiddleOfALongReadEndsIt() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			var read = debugging.target().session().memory().read(0x100000, 64 << 20);
			own.guest().process().destroyForcibly();
			read.handle((bytes, failure) -> null).get(60, TimeUnit.SECONDS);
			debugging.awaitEnd();
		}
	}

	@Test
	void theEmulatorKilledWhileTheGuestRunsEndsBothAndIsSaid() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			debugging.target().resume();
			debugging.awaitRun();
			own.guest().process().destroyForcibly();
			debugging.awaitEnd();
			assertTrue(debugging.target().endReason().contains("killed"), debugging.target().endReason());
			assertFalse(ProcessHandle.of(debugging.target().session().gdb().pid()).map(ProcessHandle::isAlive).orElse(false));
		}
	}

	@Test
	void theEmulatorKilledWhileTheGuestStandsEndsBoth() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			own.guest().process().destroyForcibly();
			debugging.awaitEnd();
			assertTrue(debugging.target().isTerminated());
		}
	}

	@Test
	void anEmulatorThatHangsIsToldAndCanBeTerminated() throws Exception {
		try (var own = OwnGuest.start(counting); var debugging = own.atMain()) {
			var troubles = new LinkedBlockingQueue<String>();
			debugging.target().session().addListener(new RunListener() {
				@Override
				public void trouble(String why) {
					troubles.add(why);
				}
			});
			debugging.target().resume();
			debugging.awaitRun();
			signal("STOP", own.guest().process().pid());
			debugging.target().suspend();
			assertTrue(troubles.poll(60, TimeUnit.SECONDS).contains("did not stop within"));
			debugging.target().terminate();
			debugging.awaitEnd();
			assertTrue(own.isGone());
		}
	}

	@Test
	void aStubThatAnotherDebuggerHoldsIsToldSo() throws Exception {
		try (var qemu = Qemu.start(counting); var debugging = Debugging.atMain(qemu, counting)) {
			assertFailure(new Origin.Stub(qemu.stub(), Arrival.STAY), counting.elf(), "another debugger holds it");
			debugging.top().stepOver();
			debugging.awaitStop();
		}
	}

	@Test
	void nothingThatListensIsToldSo() throws Exception {
		assertFailure(new Origin.Stub("/no/such/socket", Arrival.STAY), counting.elf(), "Nothing listens at /no/such/socket");
		int port;
		try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		assertFailure(new Origin.Stub("127.0.0.1:" + port, Arrival.STAY), counting.elf(), "Nothing listens at 127.0.0.1:" + port);
	}

	@Test
	void somethingThatIsNoStubIsToldSo() throws Exception {
		try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> greet(server));
			assertFailure(new Origin.Stub("127.0.0.1:" + server.getLocalPort(), Arrival.STAY), counting.elf(), "it is no GDB stub");
		}
	}

	@Test
	void symbolsOfAnotherArchitectureAreToldApart() throws Exception {
		for (var architecture : List.of("aarch64", "arm")) {
			try (var qemu = Qemu.start(counting)) {
				assertFailure(new Origin.Stub(qemu.stub(), Arrival.STAY), BareImage.of("hello", architecture).elf(), "choose the symbols of the guest that runs there");
			}
		}
	}

	@Test
	void symbolsThatAreNotThereAreNamed() throws Exception {
		assertFailure(new Origin.Stub("/no/such/socket", Arrival.STAY), Path.of("/no/such/symbols"), "/no/such/symbols cannot be read");
	}

	@Test
	void aThirtyTwoBitWrapperOfASixtyFourBitGuestIsDebuggedAllTheSame() throws Exception {
		var wrapper = counting.elf().resolveSibling("wrapper.elf");
		assertEquals(0, new ProcessBuilder("objcopy", "-O", "elf32-i386", counting.elf().toString(), wrapper.toString()).start().waitFor());
		try (var qemu = Qemu.start(counting);
				var debugging = Debugging.begin(DebugRequest.of(new Origin.Stub(qemu.stub(), Arrival.BOOT)).withSymbols(List.of(new SymbolFile(wrapper))).withEntry("main"))) {
			debugging.awaitStop();
			assertEquals("main", debugging.top().function());
			var rip = debugging.top().expression("$rip").getValue().getValueString();
			assertTrue(rip.contains("<main"), rip);
			debugging.top().getThread().stepInstruction(false);
			debugging.awaitStop();
		}
	}

	@Test
	void aTripleFaultIsAStopWithTheStackThatLedToIt() throws Exception {
		try (var own = OwnGuest.start(BareImage.ofMain(TRIPLE_FAULT, "x86_64")); var debugging = own.atMain()) {
			debugging.target().resume();
			var vcpu = debugging.awaitStop();
			assertTrue(vcpu.stop().text().contains("triple fault"), vcpu.stop().text());
			assertEquals(own.image().line("lidt"), vcpu.getTopStackFrame().getLineNumber());
			assertFalse(debugging.target().canResume());
			debugging.target().terminate();
			debugging.awaitEnd();
			assertTrue(own.isGone());
		}
	}

	@Test
	void aPanicIsAStopInThePanicFunction() throws Exception {
		try (var own = OwnGuest.start(BareImage.of("crash", "x86_64"));
				var debugging = Debugging.begin(own.request().withEntry("").withPanics(List.of("panic", "panic_exception")), Optional.of(own.guest()))) {
			var vcpu = debugging.awaitStop();
			assertEquals("panic in the guest", vcpu.stop().text());
			assertTrue(vcpu.frames().stream().anyMatch(frame -> frame.function().equals("start_device")));
		}
	}

	@Test
	void aGuestThatSwitchesItselfOffEndsTheSession() throws Exception {
		try (var own = OwnGuest.start(BareImage.ofMain(POWER_OFF, "x86_64")); var debugging = own.atMain()) {
			debugging.target().resume();
			debugging.awaitEnd();
			assertTrue(debugging.target().endReason().contains("ended well"), debugging.target().endReason());
			assertTrue(own.isGone());
		}
	}

	private static void assertFailure(Origin origin, Path symbols, String expected) throws Exception {
		var session = DebugSession.start(DebugRequest.of(origin).withSymbols(List.of(new SymbolFile(symbols))), ToolFinder.onPath());
		var target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, Optional.empty(), session, "guest");
		var failure = assertThrows(DebugException.class, () -> target.begin(new Cancellation()));
		assertTrue(failure.getMessage().contains(expected), failure.getMessage());
		session.gdb().onEnd().get(30, TimeUnit.SECONDS);
	}

	private static void greet(ServerSocket server) {
		try (var client = server.accept()) {
			client.getOutputStream().write("220 mail.example.com ESMTP\r\n".repeat(100).getBytes());
			client.getInputStream().readAllBytes();
		} catch (IOException e) {
			// The debugger has gone away, as it should.
		}
	}

	private static void kill(long pid) throws Exception {
		signal("KILL", pid);
	}

	private static void signal(String signal, long pid) throws Exception {
		assertEquals(0, new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor());
	}
}
