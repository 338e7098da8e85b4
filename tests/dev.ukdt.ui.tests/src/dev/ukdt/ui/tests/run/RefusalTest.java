package dev.ukdt.ui.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

/** What cannot be launched gives one error that names the cause and the cure, and leaves no process behind. */
@ExtendWith(WorkbenchExtension.class)
class RefusalTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetAll() throws Exception {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).remove("tool.qemu-system-x86_64");
		Guests.endAll();
		Projects.deleteAll();
	}

	@Test
	void missingEmulatorIsNamedWithTheWayToGetIt() throws Exception {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put("tool.qemu-system-x86_64", "/nowhere/qemu");
		NewProjectDialog.create(bot, "Hello", "hello");
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("hello").contextMenu().menu("Run As").click("Unikernel");
		said("is missing", "install");
		Screenshot.take("missing-emulator");
	}

	@Test
	void imageOfAnotherArchitectureIsRefusedByTheMachine() throws Exception {
		var dialog = NewProjectDialog.open(bot).family("Bare metal C").next().name("arm");
		dialog.shell().comboBoxWithLabel("Architecture:").setSelection("aarch64");
		dialog.finish();
		bot.editorByTitle("main.c");
		var type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(LaunchAttributes.TYPE);
		var configuration = type.newInstance(null, "arm on a PC");
		configuration.setAttribute(LaunchAttributes.PROJECT, "arm");
		configuration.setAttribute(LaunchAttributes.MACHINE, "qemu:q35");
		var saved = configuration.doSave();
		Ui.start(() -> DebugUITools.launch(saved, ILaunchManager.RUN_MODE));
		said("aarch64", "x86_64");
	}

	@Test
	void projectThatDoesNotBuildIsNotRun() throws Exception {
		NewProjectDialog.create(bot, "Hello", "hello");
		var editor = bot.editorByTitle("main.c");
		editor.setText("int main(void) { return nowhere; }\n");
		editor.save();
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("hello").contextMenu().menu("Run As").click("Unikernel");
		said("hello does not build", "nowhere");
	}

	/** Waits for the dialog whose text has all of these parts. */
	private void said(String... parts) {
		var dialog = bot.shell("Problem Occurred");
		for (var part : parts) {
			dialog.find("\"" + part + "\"", Label.class, label -> label.getText().contains(part), 0);
		}
		assertEquals(0, DebugPlugin.getDefault().getLaunchManager().getProcesses().length);
		assertTrue(dialog.isOpen());
	}
}
