package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** What a family's tools do beside building. The tool here is a script that stands in for Click's. */
@ExtendWith(WorkbenchExtension.class)
class FamilyActionTest {
	private static final String KEY = WorkspaceTools.PREFIX + "click-flatten";

	private final UiBot bot = new UiBot();
	@TempDir
	Path temporary;

	@BeforeEach
	void makeProject() {
		NewProjectDialog.open(bot).family("ClickOS").next().name("router").finish();
		bot.activeEditor();
	}

	@AfterEach
	void forgetAll() throws Exception {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).remove(KEY);
		Projects.deleteAll();
	}

	@Test
	void actionOfTheFamilyRunsItsToolAndShowsWhatItSays() throws Exception {
		var script = Files.writeString(temporary.resolve("click-flatten"), "#!/bin/sh\necho \"flat: $1\"\n");
		assertTrue(script.toFile().setExecutable(true));
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put(KEY, script.toString());
		choose("Flatten");
		Wait.until("the tool's words", () -> {
			for (var console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
				if (console.getName().equals("Build of router") && ((TextConsole) console).getDocument().get().contains("flat: router.click")) {
					return true;
				}
			}
			return false;
		});
	}

	@Test
	void missingToolOfAnActionIsNamed() {
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put(KEY, "/nowhere/click-flatten");
		choose("Flatten");
		bot.shell("Problem Occurred").find("the reason", Label.class, label -> label.getText().contains("is missing"), 0);
	}

	private void choose(String action) {
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("router").contextMenu().menu("Unikernel").click(action);
	}
}
