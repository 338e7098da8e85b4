package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.debug.session.SchedulerLock;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiMenu;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** How far a guest runs, by the menus. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class SteppingTest {
	private final UiBot bot = new UiBot();

	@Test
	void runToLineStopsAtTheCursor() throws Exception {
		var project = DebugProject.create("cursor");
		var guest = DebuggedGuest.launch(project);
		runToLine(project, guest, "counter += twice");
		untilLine(guest, "counter += twice");
		runToLine(project, guest, "return result");
		guest.untilIn("twice");
		assertEquals(DebugProject.line("return result"), guest.frame().getLineNumber());
	}

	@Test
	void instructionSteppingGoesByInstructionsUntilItIsOff() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("instructions"));
		var line = guest.frame().getLineNumber();
		var address = guest.frame().address();
		debugger().click("Instruction Stepping");
		Wait.until("by instructions", () -> guest.target().isInstructionStepping());
		guest.vcpu().stepOver();
		Wait.until("one instruction on", () -> guest.isAt(frame -> frame.address() != address));
		assertTrue(guest.frame().address() - address < 16, "more than an instruction");
		debugger().click("Instruction Stepping");
		Wait.until("by lines", () -> !guest.target().isInstructionStepping());
		guest.vcpu().stepOver();
		Wait.until("one line on", () -> guest.isAt(frame -> frame.getLineNumber() > line));
		var here = guest.frame().address();
		debugger().click("Step Over Instruction");
		Wait.until("one instruction on again", () -> guest.isAt(frame -> frame.address() != here));
	}

	@Test
	void stepFiltersAreSteppedThroughWhileTheyAreUsed() throws Exception {
		var project = DebugProject.create("filters");
		var guest = DebuggedGuest.launch(project, configuration -> configuration.setAttribute(DebugAttributes.STEP_FILTERS, List.of("tw*")));
		runToLine(project, guest, "counter += twice");
		untilLine(guest, "counter += twice");
		bot.menu("Run").click("Use Step Filters");
		try {
			Wait.until("filters used", () -> guest.target().isStepFiltersEnabled());
			var stack = guest.vcpu().frames().size();
			guest.vcpu().stepInto();
			Wait.until("stepped over the call", () -> guest.isAt(frame -> frame.getLineNumber() != DebugProject.line("counter += twice")));
			assertEquals(stack, guest.vcpu().frames().size());
		} finally {
			bot.menu("Run").click("Use Step Filters");
		}
		Wait.until("filters not used", () -> !guest.target().isStepFiltersEnabled());
		untilBackAtCall(project, guest);
		guest.vcpu().stepInto();
		guest.untilIn("twice");
	}

	@Test
	void oneVcpuRunsAloneWhenItIsChosenSo() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.ofTemplate("locked", "timer"), configuration -> configuration.setAttribute(LaunchAttributes.VCPUS, 2));
		assertEquals(2, guest.target().getVcpus().size());
		debugger().menu("Let Run").click("The Selected One Alone");
		Wait.until("locked", () -> guest.target().session().schedulerLock() == SchedulerLock.ON);
		var line = guest.frame().getLineNumber();
		guest.vcpu().stepOver();
		Wait.until("stepped", () -> guest.isAt(frame -> frame.getLineNumber() != line));
		assertTrue(guest.target().getVcpus().get(1).isSuspended());
		Screenshot.take("debug-vcpus");
		debugger().menu("Let Run").click("All vCPUs");
		Wait.until("not locked", () -> guest.target().session().schedulerLock() == SchedulerLock.OFF);
	}

	@Test
	void breakpointsAreSkippedWhileAllAre() throws Exception {
		var project = DebugProject.create("skipped");
		var editor = new SourceEditor(project.edit());
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		var guest = DebuggedGuest.launch(project);
		assertTrue(enabled(guest, true));
		bot.menu("Run").click("Skip All Breakpoints");
		try {
			Wait.until("none is enabled in GDB", () -> enabled(guest, false));
		} finally {
			bot.menu("Run").click("Skip All Breakpoints");
		}
		Wait.until("enabled in GDB again", () -> enabled(guest, true));
		guest.vcpu().resume();
		guest.untilIn("twice");
	}

	/** Whether GDB's only breakpoint of ours is so. */
	private static boolean enabled(DebuggedGuest guest, boolean expected) throws Exception {
		return guest.target().session().send(new Breakpoints.ListAll()).get().stream().filter(one -> one.line().isPresent() && one.line().getAsInt() == DebugProject.line("return result"))
				.map(Breakpoint::enabled).toList().equals(List.of(expected));
	}

	private void untilBackAtCall(DebugProject project, DebuggedGuest guest) throws Exception {
		runToLine(project, guest, "counter += twice");
		untilLine(guest, "counter += twice");
	}

	private void runToLine(DebugProject project, DebuggedGuest guest, String text) throws Exception {
		var editor = new SourceEditor(project.edit());
		editor.untilShown(guest.frame().getLineNumber());
		editor.caret(DebugProject.line(text));
		bot.menu("Run").click("Run to Line");
	}

	private static void untilLine(DebuggedGuest guest, String text) {
		Wait.until("at " + text, () -> guest.isAt(frame -> frame.getLineNumber() == DebugProject.line(text)));
	}

	private UiMenu debugger() {
		return bot.menu("Run").menu("Unikernel Debugger");
	}
}
