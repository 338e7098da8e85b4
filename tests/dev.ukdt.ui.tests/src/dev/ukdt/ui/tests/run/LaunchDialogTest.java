package dev.ukdt.ui.tests.run;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Mnemonics;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

@ExtendWith(WorkbenchExtension.class)
class LaunchDialogTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetAll() throws Exception {
		Guests.endAll();
		Projects.deleteAll();
	}

	@Test
	void machineTabShowsTheExactCommandLineOfAllTabs() throws Exception {
		var dialog = open();
		dialog.cTabItem("Image").activate();
		assertEquals("dialog", dialog.textWithLabel("Project:").getText());
		Screenshot.take("launch-image");
		dialog.cTabItem("Console").activate();
		Screenshot.take("launch-console");
		dialog.cTabItem("Devices").activate();
		dialog.textWithLabel("Networks:").setText("user,tcp:8080:80");
		Screenshot.take("launch-devices");
		dialog.cTabItem("Machine").activate();
		var memory = dialog.find("memory", Spinner.class, spinner -> true, 0);
		Ui.run(() -> memory.setSelection(96));
		dialog.textWithLabel("Machine arguments:").setText("-name 'two words'");
		for (var part : List.of("qemu-system-x86_64", "-m 96", "hostfwd=tcp", "-name 'two words'")) {
			dialog.find("command line with " + part, Text.class, text -> text.getText().contains(part), 0);
		}
		var line = dialog.find("command line", Text.class, text -> text.getText().contains("-name 'two words'") && (text.getStyle() & SWT.READ_ONLY) != 0, 0);
		var seen = Ui.call(() -> seen(line));
		assertTrue(seen.height >= Ui.call(() -> 3 * line.getLineHeight()) && seen.width == Ui.call(() -> line.getSize().x), "the command line is seen without scrolling");
		Screenshot.take("launch-machine");
		dialog.button("Apply").click();
		dialog.button("Close").click();
		var configuration = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurations()[0];
		assertEquals(96, configuration.getAttribute("dev.ukdt.machine.memory", 0));
		assertEquals(List.of("user,tcp:8080:80"), configuration.getAttribute("dev.ukdt.machine.networks", List.of()));
	}

	/** What of a control its parents let be seen, in pixels. */
	private static Rectangle seen(Control control) {
		var bounds = control.getDisplay().map(control.getParent(), null, control.getBounds());
		for (var parent = control.getParent(); parent != null; parent = parent.getParent()) {
			bounds.intersect(parent.getDisplay().map(parent, null, parent.getClientArea()));
		}
		return bounds;
	}

	@Test
	void everyFieldOfEveryTabIsReachedByItsOwnKey() throws Exception {
		var dialog = open("Debug");
		assertAll(Stream.of("Image", "Machine", "Devices", "Console", "Debugger").map(tab -> () -> {
			dialog.cTabItem(tab).activate();
			assertEquals(List.of(), Mnemonics.amiss(dialog), tab);
		}));
		dialog.button("Close").click();
	}

	@Test
	void wordsThatSayNothingAboutADiskAreRefusedAtOnce() throws Exception {
		var dialog = open();
		dialog.cTabItem("Devices").activate();
		dialog.textWithLabel("Disks:").setText("a.img,nonsense");
		dialog.find("the reason", Text.class, text -> text.getText().contains("'nonsense' says nothing about a disk"), 0);
		assertFalse(dialog.button("Run").isEnabled());
	}

	@Test
	void debuggersTabStandsBesideThoseOfTheGuest() throws Exception {
		var dialog = open("Debug");
		for (var tab : List.of("Image", "Machine", "Devices", "Console", "Debugger", "Environment", "Common")) {
			dialog.cTabItem(tab);
		}
		dialog.cTabItem("Debugger").activate();
		Screenshot.take("launch-debugger");
	}

	private UiShell open() throws Exception {
		return open("Run");
	}

	private UiShell open(String mode) throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "dialog");
		Wait.until("built", () -> Files.exists(Path.of(project.getLocationURI()).resolve("build/x86_64/guest.elf")));
		bot.menu("Run").click(mode + " Configurations...");
		var dialog = bot.shell(mode + " Configurations").activate();
		dialog.tree().getTreeItem("Unikernel").doubleClick();
		return dialog;
	}
}
