package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.gdb.command.Memory;

/** A stub that begins well and answers nonsense in the middle of a session: a person can end it, and nothing is left. */
class SpoiledStubTest {
	private static final long LIMIT_SECONDS = 90;

	private enum When {
		STEPPING, RUNNING, READING
	}

	private final BareImage image = BareImage.ofMain(Guests.COUNTING, "x86_64");

	static Stream<Arguments> faults() {
		return Stream.of(SpoiledStub.Nonsense.values()).flatMap(what -> Stream.of(When.values()).map(when -> Arguments.of(what, when)));
	}

	@AfterEach
	void clean() throws Exception {
		Debugging.removeAllBreakpoints();
	}

	@ParameterizedTest
	@MethodSource("faults")
	void isLeft(SpoiledStub.Nonsense what, When when) throws Exception {
		try (var qemu = Qemu.start(image); var stub = new SpoiledStub(Path.of(qemu.stub()));
				var debugging = Debugging.begin(DebugRequest.of(new Origin.Stub(stub.address(), Arrival.BOOT)).withSymbols(List.of(new SymbolFile(image.elf()))).withEntry("main"))) {
			debugging.awaitStop();
			var target = debugging.target();
			var gdb = ProcessHandle.of(target.session().gdb().pid()).orElseThrow();
			if (when == When.RUNNING) {
				target.resume();
				debugging.awaitRun();
			}
			stub.answer(what);
			var read = ask(debugging, when);
			target.terminate();
			debugging.awaitEnd();
			read.handle((done, failure) -> null).get(LIMIT_SECONDS, TimeUnit.SECONDS);
			gdb.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
			assertTrue(target.isTerminated());
		}
	}

	private static CompletableFuture<?> ask(Debugging debugging, When when) {
		try {
			switch (when) {
			case STEPPING -> debugging.top().stepOver();
			case RUNNING -> debugging.target().suspend();
			case READING -> {
				return debugging.target().session().gdb().send(new Memory.Read(0x100000, 64 << 20));
			}
			}
		} catch (DebugException e) {
			// Told at once is well, too.
		}
		return CompletableFuture.completedFuture(null);
	}
}
