package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IStartup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.FirstLook;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith(WorkbenchExtension.class)
class FirstLookTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetProjects() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void proposedFileIsOpenedByTheStartupAndNotAgain() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "example");
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		FirstLook.propose(project, "README.md");
		startup().earlyStartup();
		bot.editorByTitle("README.md");
		assertTrue(FirstLook.take(project).isEmpty());
	}

	/** As the platform makes it when a window has come up. */
	private static IStartup startup() throws Exception {
		for (var element : Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.startup")) {
			if (element.getContributor().getName().equals("dev.ukdt.ui")) {
				return (IStartup) element.createExecutableExtension("class");
			}
		}
		throw new AssertionError("dev.ukdt.ui contributes no startup");
	}
}
