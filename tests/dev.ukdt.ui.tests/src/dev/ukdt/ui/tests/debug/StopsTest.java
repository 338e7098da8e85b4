package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiTree;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** What the Debug view says of a guest. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class StopsTest {
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

	private final UiBot bot = new UiBot();

	@Test
	void aPanicIsAStopWithItsStack() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.ofTemplate("panics", "crash"));
		guest.vcpu().resume();
		untilShown("vCPU 0 (panic in the guest)");
		untilShown("start_device() at ");
		bot.editorByTitle("panic.c"); // where it stopped
		Screenshot.take("debug-panic");
		assertFalse(guest.target().isTerminated());
	}

	@Test
	void aTripleFaultIsAStopAfterWhichTheMachineCanBeReset() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("faults", "hello", TRIPLE_FAULT));
		guest.vcpu().resume();
		untilShown("vCPU 0 (the guest reset its machine, as a triple fault does)");
		untilShown("main() at main.c:7");
		Screenshot.take("debug-triple-fault");
		assertFalse(guest.target().canResume());
		bot.menu("Run").menu("Unikernel Debugger").click("Reset Machine");
		Wait.until("at main again", () -> guest.target().canResume() && guest.frame() != null && guest.frame().function().equals("main"));
	}

	@Test
	void theHardwareBreakpointsThatAreLeftAreTold() throws Exception {
		var project = DebugProject.create("budget");
		var editor = new SourceEditor(project.edit());
		var guest = DebuggedGuest.launch(project, configuration -> configuration.setAttribute(DebugAttributes.HARDWARE, 1));
		bot.menu("Run").menu("Unikernel Debugger").click("Add Watchpoint...");
		var watchpoint = bot.shell("Add Watchpoint");
		watchpoint.textWithLabel("Expression:").setText("counter");
		watchpoint.button("OK").click();
		Wait.until("taken", () -> guest.target().breakpoints().budget().used() == 1);
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		guest.vcpu().resume();
		Wait.until("stopped", () -> guest.isAt(frame -> frame.function().equals("twice")));
		untilShown("(1 of 1 hardware breakpoints used)");
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints();
		guest.vcpu().resume();
		untilShown("vCPU 0 (watchpoint: 0 became 2)");
	}

	@Test
	void aGuestThatIsAwayIsWaitedForAndMetAgain() throws Exception {
		var project = DebugProject.create("away", "hello", RunningGuestTest.COUNTING);
		var port = freePort();
		var editor = new SourceEditor(project.edit());
		var line = (int) RunningGuestTest.COUNTING.substring(0, RunningGuestTest.COUNTING.indexOf("counter = i")).lines().count();
		run(project, port);
		var first = guestProcess();
		DebuggedGuest.launch(project, ILaunchManager.DEBUG_MODE, configuration -> {
			configuration.setAttribute(DebugAttributes.WHAT, DebugAttributes.ATTACH_TO);
			configuration.setAttribute(DebugAttributes.STUB, "127.0.0.1:" + port);
		});
		var guest = DebuggedGuest.only();
		editor.doubleClickRuler(line);
		SourceEditor.untilBreakpoints(line);
		guest.vcpu().resume();
		guest.untilIn("tick");
		first.guest().end();
		first.guest().onEnd().join();
		// GDB 16 sees by itself that the stub is gone, an earlier one when it is asked for something.
		for (var vcpu : guest.target().getVcpus()) {
			vcpu.resume();
		}
		untilShown("(away: waiting for it to come back");
		Screenshot.take("debug-away");
		run(project, port);
		Wait.until("met again", () -> !guest.target().isWaiting() && guest.target().isSuspended() && guest.frame() != null);
		// It runs on when it went while it ran; whether the start above counts for that depends on when GDB saw that the stub is gone.
		if (!guest.isAt(frame -> frame.function().equals("tick"))) {
			guest.vcpu().resume();
		}
		Wait.until("at the same breakpoint", () -> guest.isAt(frame -> frame.function().equals("tick")) && guest.vcpu().getBreakpoints().length == 1);
		assertTrue(guest.target().isLive());
	}

	private static void run(DebugProject project, int port) throws Exception {
		DebuggedGuest.launch(project, ILaunchManager.RUN_MODE, configuration -> configuration.setAttribute(LaunchAttributes.STUB_PORT, port));
	}

	private static GuestProcess guestProcess() {
		return (GuestProcess) Wait.untilValue("a guest", () -> {
			for (IProcess process : DebugPlugin.getDefault().getLaunchManager().getProcesses()) {
				if (!process.isTerminated()) {
					return process;
				}
			}
			return null;
		});
	}

	private static int freePort() throws Exception {
		try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return free.getLocalPort();
		}
	}

	private void untilShown(String text) {
		UiTree tree = bot.viewById(IDebugUIConstants.ID_DEBUG_VIEW).tree();
		Wait.until("'" + text + "' in the Debug view", () -> tree.dump().contains(text));
	}
}
