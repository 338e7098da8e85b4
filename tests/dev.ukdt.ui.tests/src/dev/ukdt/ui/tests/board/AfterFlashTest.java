package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

/** What the dialog that flashes does in the end. */
@ExtendWith(WorkbenchExtension.class)
class AfterFlashTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void forgetEverything() throws Exception {
		BoardLaunches.forgetEverything();
	}

	@Test
	void theSerialMonitorIsOpenedOnThePortThatWasChosenAndTheChoiceIsRemembered() throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/socat")), "there is no socat");
		NewProjectDialog.create(bot, "Hello", "watched");
		var near = folder.resolve("ttyNear");
		var pair = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + folder.resolve("far")).start();
		try (var card = Loop.of(folder, 64)) {
			Wait.until("the pair of terminals", () -> Files.exists(near));
			var dialog = open("PC (x86)");
			dialog.comboBoxWithLabel("Then:").setSelection("watch its serial port");
			var port = dialog.comboBoxWithLabel("Serial port:").widget();
			Ui.run(() -> port.setText(near.toString()));
			dialog.table().select(card.node() + ": *");
			dialog.button("Flash").click();
			bot.shell("Erase").button("Erase and Write").click();
			dialog.untilClosed();
			var view = bot.openedViewById("dev.ukdt.ui.serialMonitor");
			view.label(near + " at 115200 baud");
			view.button("Disconnect").click();
			view.label(near + " is closed");
			view.close();

			var again = open("PC (x86)");
			var then = again.comboBoxWithLabel("Then:");
			assertEquals("watch its serial port", Ui.call(() -> then.widget().getText()));
			then.setSelection("nothing more");
			again.button("Close").click();
		} finally {
			pair.destroy();
			pair.onExit().get(30, TimeUnit.SECONDS);
		}
	}

	/** The probe's program is a stand-in; GDB and the debugger are the real ones. */
	@Test
	void theDebuggerMeetsTheBoardWithoutFlashingItAgain() throws Exception {
		NewProjectDialog.create(bot, "Hello", "probed");
		var probe = OpenOcdStandIn.over(folder, Projects.named("probed").getLocation().toPath().resolve("build/arm/guest.elf"));
		var dialog = open("BBC micro:bit v2 (nRF52833)");
		dialog.comboBoxWithLabel("Way:").setSelection("OpenOCD");
		dialog.comboBoxWithLabel("Then:").setSelection("debug it by its probe");
		dialog.table().select("the probe that is connected*");
		dialog.button("Flash").click();
		dialog.untilClosed();
		var target = Wait.untilValue("a debug target that stands", () -> {
			var launches = DebugPlugin.getDefault().getLaunchManager().getLaunches();
			return launches.length == 1 && launches[0].getDebugTarget() != null && launches[0].getDebugTarget().isSuspended() ? launches[0].getDebugTarget() : null;
		});
		assertEquals(0, target.getLaunch().getProcesses().length, "it was flashed before: nothing flashes it again");
		var server = probe.server();
		target.getLaunch().terminate();
		server.onExit().get(60, TimeUnit.SECONDS);
		var again = open("BBC micro:bit v2 (nRF52833)");
		again.comboBoxWithLabel("Then:").setSelection("nothing more");
		again.button("Close").click();
	}

	private UiShell open(String board) {
		bot.menu("Run").click("Flash to Board...");
		var dialog = bot.shell("Flash to Board");
		dialog.comboBoxWithLabel("Board:").setSelection(board);
		return dialog;
	}
}
