package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Contrast;

/** Every text of our dialogs can be read in the dark theme: it differs enough from its ground. */
@ExtendWith(WorkbenchExtension.class)
class DarkThemeTest {
	private final UiBot bot = new UiBot();

	@BeforeEach
	void turnDark() {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
	}

	@AfterEach
	void turnLight() throws Exception {
		theme("org.eclipse.e4.ui.css.theme.e4_default");
		Projects.deleteAll();
	}

	private static void theme(String id) {
		Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
	}

	@Test
	void newProjectWizard() throws Exception {
		var dialog = NewProjectDialog.open(bot);
		check(dialog.shell(), "dark-new-project-family");
		dialog.family("Bare metal C").next().name("dark");
		dialog.shell().tree().getTreeItem("src", "main.c");
		Wait.until("all is chosen", dialog.shell().button("Finish").widget()::isEnabled);
		check(dialog.shell(), "dark-new-project");
	}

	@Test
	void toolsPreferences() throws Exception {
		bot.menu("Window").click("Preferences");
		var dialog = bot.shell("Preferences");
		dialog.tree().getTreeItem("Unikernel Tools").select();
		dialog.table().select("GNU make");
		check(dialog, "dark-tools");
	}

	@Test
	void launchConfiguration() throws Exception {
		NewProjectDialog.create(bot, "Hello", "dark");
		bot.menu("Run").click("Run Configurations...");
		var dialog = bot.shell("Run Configurations").activate();
		dialog.tree().getTreeItem("Unikernel").doubleClick();
		dialog.cTabItem("Machine").activate();
		dialog.textWithLabel("Guest arguments:");
		check(dialog, "dark-launch-machine");
		dialog.button("Close").click();
	}

	private static void check(UiShell shell, String picture) throws Exception {
		Screenshot.take(picture);
		assertEquals(List.of(), Ui.call(() -> unreadable(shell.widget(), new ArrayList<>())));
	}

	private static List<String> unreadable(Control control, List<String> found) {
		if (control.isVisible() && control.isEnabled()) {
			if ((control instanceof Text || control instanceof Table || control instanceof Tree || control instanceof Label label && !label.getText().isEmpty())
					&& Contrast.of(control.getForeground(), control.getBackground()) < Contrast.ENOUGH) {
				found.add(control + ": " + control.getForeground() + " on " + control.getBackground());
			}
			if (control instanceof Composite composite) {
				for (var child : composite.getChildren()) {
					unreadable(child, found);
				}
			}
		}
		return found;
	}
}
