package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.SymbolFile;

/** What a guest left. */
class CoreTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "x86_64", "aarch64" })
	void aDumpShowsStackVariablesAndMemoryAsTheGuestHadThem(String architecture) throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, architecture);
		var core = folder.resolve("a guest.core");
		try (var qemu = Qemu.start(image); var debugging = Debugging.atMain(qemu, image)) {
			Debugging.line(image, image.line("counter = i")).setHitCount(8);
			debugging.target().resume();
			debugging.awaitStop();
			assertEquals(core, debugging.target().session().coreDump().write(core).get(120, TimeUnit.SECONDS));
			debugging.target().resume();
		}
		try (var debugging = Debugging.begin(DebugRequest.of(new Origin.Core(core)).withSymbols(List.of(new SymbolFile(image.elf()))))) {
			var vcpu = debugging.target().getVcpus().getFirst();
			assertTrue(vcpu.isSuspended());
			assertEquals(List.of("tick", "main"), vcpu.frames().stream().limit(2).map(frame -> frame.function()).toList());
			assertEquals("7", vcpu.getTopStackFrame().expression("i").getValue().getValueString());
			assertEquals("6", vcpu.getTopStackFrame().expression("counter").getValue().getValueString());
			assertFalse(vcpu.canResume() || vcpu.canStepOver() || debugging.target().canDisconnect());
			debugging.target().terminate();
			debugging.awaitEnd();
		}
	}

	@Test
	void aRunningGuestIsDumpedAndRunsOn() throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		try (var qemu = Qemu.start(image, "-smp", "2"); var debugging = Debugging.atMain(qemu, image)) {
			debugging.target().resume();
			debugging.awaitRun();
			debugging.target().session().coreDump().write(folder.resolve("core")).get(120, TimeUnit.SECONDS);
			assertFalse(debugging.target().isSuspended());
		}
		try (var debugging = Debugging.begin(DebugRequest.of(new Origin.Core(folder.resolve("core"))).withSymbols(List.of(new SymbolFile(image.elf()))))) {
			assertEquals(2, debugging.target().getVcpus().stream().filter(Vcpu::isSuspended).count());
		}
	}

	@Test
	void whatIsNoCoreFileIsToldSo() throws Exception {
		var text = Files.writeString(folder.resolve("text"), "not a core\n");
		var failure = assertThrows(DebugException.class, () -> Debugging.begin(DebugRequest.of(new Origin.Core(text))));
		assertTrue(failure.getMessage().contains("no core file"), failure.getMessage());
		var missing = assertThrows(DebugException.class, () -> Debugging.begin(DebugRequest.of(new Origin.Core(folder.resolve("nothing")))));
		assertTrue(missing.getMessage().contains("cannot be read"), missing.getMessage());
	}
}
