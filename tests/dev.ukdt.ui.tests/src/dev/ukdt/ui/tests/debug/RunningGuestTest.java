package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.run.Guests;

/** A guest that runs, and is debugged then. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class RunningGuestTest {
	static final String COUNTING = """
			#include "console.h"

			static volatile unsigned counter;

			static void tick(unsigned i)
			{
				counter = i;
			}

			int main(void)
			{
				printf("counting\\n");
				for (unsigned i = 0;; i++) {
					tick(i);
				}
			}
			""";

	private final UiBot bot = new UiBot();

	@Test
	void isNotResumedBehindTheDebuggersBack() throws Exception {
		var project = DebugProject.create("held", "hello", COUNTING);
		DebuggedGuest.launch(project);
		bot.viewById("dev.ukdt.ui.guests").show().table().select("held");
		Wait.until("the guest can be ended", () -> isEnabled("end"));
		assertFalse(Ui.call(() -> isEnabled("resume") || isEnabled("pause") || isEnabled("reset")));
	}

	private static boolean isEnabled(String command) {
		return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand("dev.ukdt.ui.guests." + command).isEnabled();
	}

	@Test
	void isDebuggedFromTheGuestsViewAndRunsOnWhenTheDebuggerLeaves() throws Exception {
		var project = DebugProject.create("met", "hello", COUNTING);
		var editor = new SourceEditor(project.edit());
		DebuggedGuest.launch(project, ILaunchManager.RUN_MODE, configuration -> { });
		var process = (GuestProcess) Guests.only();
		process.guest().console().expect(Pattern.compile("counting")).join();
		var guests = bot.viewById("dev.ukdt.ui.guests").show().table();
		guests.select("met").contextMenu().click("Debug Guest");
		var guest = DebuggedGuest.only();
		Wait.until("stopped where it was", () -> guest.target().isSuspended());
		Screenshot.take("debug-running-guest");
		var line = (int) COUNTING.substring(0, COUNTING.indexOf("counter = i")).lines().count();
		editor.doubleClickRuler(line);
		SourceEditor.untilBreakpoints(line);
		guest.vcpu().resume();
		guest.untilIn("tick");
		assertEquals(project.source(), guest.target().getLaunch().getSourceLocator().getSourceElement(guest.frame()));
		bot.viewById(IDebugUIConstants.ID_DEBUG_VIEW).show().tree().contextMenu().click("Disconnect");
		Wait.until("left", () -> guest.target().isDisconnected() && guest.target().session().run().isEnded());
		assertEquals("running", process.guest().control().orElseThrow().state());
		assertTrue(Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getProcesses()).noneMatch(IProcess::isTerminated));
	}
}
