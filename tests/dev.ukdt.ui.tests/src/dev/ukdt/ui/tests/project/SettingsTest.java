package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.HostSystem;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Mnemonics;

@ExtendWith(WorkbenchExtension.class)
class SettingsTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetProjectsAndTools() throws Exception {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).remove("tool.make");
		Projects.deleteAll();
	}

	@Test
	void preferencesListEveryToolWithItsVersion() throws Exception {
		bot.menu("Window").click("Preferences");
		var dialog = bot.shell("Preferences");
		dialog.tree().getTreeItem("Unikernel Tools").select();
		var table = dialog.table().select("GNU make");
		Wait.until("make's version", () -> table.widget().getItem(0).getText(1).matches("\\d+(\\.\\d+)+"));
		dialog.find("how to get it", Text.class, text -> text.getText().contains("To get it:"), 0);
		Screenshot.take("tools");
		dialog.button("Cancel").click();
	}

	@Test
	void toolIsInstalledByItsPackageManagerOnlyWhenAPersonHasReadTheCommand() throws Exception {
		assumeTrue(HostSystem.current() == HostSystem.DEBIAN, "the package manager of this machine is another one");
		bot.menu("Window").click("Preferences");
		var dialog = bot.shell("Preferences");
		dialog.tree().getTreeItem("Unikernel Tools").select();
		var install = dialog.button("Install...").widget();
		dialog.table().select("the ClickOS kernel");
		Wait.until("nothing can be installed", () -> !install.isEnabled());
		dialog.table().select("GNU make");
		Wait.until("it can be installed", () -> install.isEnabled());
		dialog.button("Install...").click();
		var question = bot.shell("Install Tool");
		question.find("the command", Label.class, label -> label.getText().contains("install -y make"), 0);
		question.close();
		question.untilClosed();
		dialog.button("Cancel").click();
	}

	@Test
	void missingToolIsMarkedOnTheProjectWithTheCure() throws Exception {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put("tool.make", "/nowhere/make");
		var project = NewProjectDialog.create(bot, "Hello", "no make");
		Wait.until("the missing tool is marked", () -> Projects.problems(project).stream().anyMatch(it -> it.contains("GNU make is missing") && it.contains("install")));
	}

	@Test
	void projectsOptionIsChangedOnItsPropertyPage() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "settings");
		var directory = Path.of(project.getLocationURI());
		Wait.until("built", () -> Files.exists(directory.resolve("build/x86_64/guest.elf")));
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("settings").contextMenu().click("Properties");
		var dialog = bot.shell("Properties for settings");
		dialog.tree().getTreeItem("Unikernel").select();
		dialog.comboBoxWithLabel("Architecture:").setSelection("riscv64");
		dialog.comboBoxWithLabel("Optimisation:").setSelection("O2");
		Screenshot.take("project-settings");
		assertEquals(List.of(), Mnemonics.amiss(dialog));
		dialog.button("Apply and Close").click();
		Wait.until("built for the other", () -> Files.exists(directory.resolve("build/riscv64/guest.elf")));
		assertTrue(Files.readString(directory.resolve("ukdt.yaml")).contains("O2"));
	}
}
