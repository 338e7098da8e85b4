package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

/** Launch configurations of the type "Unikernel on Board". */
@ExtendWith(WorkbenchExtension.class)
class BoardLaunchTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void forgetEverything() throws Exception {
		BoardLaunches.forgetEverything();
	}

	@Test
	void runningBuildsForTheBoardAsksAndWritesTheDisk() throws Exception {
		NewProjectDialog.create(bot, "Hello", "onboard");
		try (var card = Loop.of(folder, 64)) {
			launch("run", Map.of(BoardAttributes.PROJECT, "onboard", BoardAttributes.BOARD, "pc", BoardAttributes.TARGET, card.node().toString()));
			bot.shell("Erase").button("Erase and Write").click();
			var launch = onlyLaunch();
			Wait.until("the end of flashing", () -> launch.getProcesses().length == 1 && launch.getProcesses()[0].isTerminated());
			assertEquals(0, launch.getProcesses()[0].getExitValue());
			Screenshot.take("board-launch");
			assertTrue(Loop.run("mdir", "-b", "-i", card.node() + "@@4M", "::").contains("boot"));
		}
	}

	/** The probe's program is a stand-in, which takes the flashing as done and has QEMU's stub behind its own options; GDB and the debugger are the real ones. */
	@Test
	void debuggingMeetsTheBoardByItsProbeAndEndsTheProbesProgram() throws Exception {
		NewProjectDialog.create(bot, "Hello", "probed");
		var image = Projects.named("probed").getLocation().toPath().resolve("build/arm/guest.elf");
		var probe = OpenOcdStandIn.over(folder, image);
		launch("debug", Map.of(BoardAttributes.PROJECT, "probed", BoardAttributes.BOARD, "microbit-v2", BoardAttributes.TARGET, "openocd"));
		var launch = onlyLaunch();
		Wait.until("a debug target that stands", () -> launch.getDebugTarget() != null && launch.getDebugTarget().isSuspended());
		var threads = launch.getDebugTarget().getThreads();
		assertEquals("boot", threads[0].getTopStackFrame().getName().replaceAll("\\(.*", "").strip());
		var server = probe.server();
		launch.terminate();
		server.onExit().get(30, TimeUnit.SECONDS);
	}

	@Test
	void aConfigurationIsMadeInTheDialogAndLedToItsHelp() throws Exception {
		NewProjectDialog.create(bot, "Hello", "onboard");
		bot.menu("Run").click("Run Configurations...");
		var dialog = bot.shell("Run Configurations").activate();
		dialog.tree().getTreeItem("Unikernel on Board").doubleClick();
		assertEquals("onboard", dialog.textWithLabel("Project:").getText());
		dialog.comboBoxWithLabel("Board:").setSelection("BBC micro:bit v2 (nRF52833)");
		dialog.textWithLabel("Target:").setText("openocd");
		Wait.until("it can be run", dialog.button("Run").widget()::isEnabled);
		Screenshot.take("board-tab");
		var target = dialog.textWithLabel("Target:").widget();
		assertEquals("dev.ukdt.help.boards", Ui.call(() -> target.getParent().getData("org.eclipse.ui.help")));
		dialog.button("Revert").click();
		dialog.button("Close").click();
	}

	@Test
	void aBoardWithoutAProbeIsToldSoAfterItWasFlashed() throws Exception {
		NewProjectDialog.create(bot, "Hello", "noprobe");
		try (var card = Loop.of(folder, 64)) {
			launch("debug", Map.of(BoardAttributes.PROJECT, "noprobe", BoardAttributes.BOARD, "pc", BoardAttributes.TARGET, card.node().toString()));
			bot.shell("Erase").button("Erase and Write").click();
			var told = bot.shell("Problem Occurred");
			Screenshot.take("board-no-probe");
			told.close();
		}
	}

	private static void launch(String mode, Map<String, String> attributes) throws Exception {
		var type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(BoardAttributes.TYPE);
		var copy = type.newInstance(null, "board " + mode);
		attributes.forEach(copy::setAttribute);
		ILaunchConfiguration configuration = copy;
		var job = Job.create("Launching", monitor -> {
			configuration.launch(mode, monitor);
		});
		job.setUser(true);
		job.schedule();
	}

	private static ILaunch onlyLaunch() {
		return Wait.untilValue("a launch", () -> {
			var launches = DebugPlugin.getDefault().getLaunchManager().getLaunches();
			return launches.length == 1 ? launches[0] : null;
		});
	}
}
