package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.debug.core.DebugEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.debug.session.RegisterLayout;

/** From the first instruction to the end, on each architecture that the bare family boots on. */
class ArchitecturesTest {
	@ParameterizedTest
	@ValueSource(strings = { "x86_64", "aarch64", "riscv64", "arm" })
	void stopsAtMainStepsAndShowsWhatIsThere(String architecture) throws Exception {
		var image = BareImage.of("hello", architecture);
		try (var qemu = Qemu.start(image); var debugging = Debugging.atMain(qemu, image)) {
			var vcpu = debugging.target().getVcpus().getFirst();
			var frame = vcpu.getTopStackFrame();
			assertEquals(image.main().toString(), frame.sourcePath());
			assertEquals(image.line("*architecture"), frame.getLineNumber());
			assertTrue(vcpu.frames().size() > 1);

			vcpu.stepOver();
			assertEquals(DebugEvent.STEP_OVER, debugging.await(event -> event.getKind() == DebugEvent.RESUME).getDetail());
			assertEquals(DebugEvent.STEP_END, debugging.await(event -> event.getKind() == DebugEvent.SUSPEND).getDetail());
			assertEquals(frame, vcpu.getTopStackFrame());
			assertEquals(image.line("answer = 42"), frame.getLineNumber());

			vcpu.stepOver();
			debugging.awaitStop();
			var answer = frame.variables().stream().filter(variable -> variable.getName().equals("answer")).findFirst().orElseThrow();
			assertEquals("42", answer.getValue().getValueString());

			var general = frame.registerGroups().stream().filter(group -> group.getName().equals(RegisterLayout.GENERAL)).findFirst().orElseThrow();
			assertFalse(general.registers().isEmpty());

			debugging.target().resume();
			debugging.awaitEnd();
			assertTrue(qemu.ends());
			assertTrue(qemu.console().contains("answer is 42"));
		}
	}
}
