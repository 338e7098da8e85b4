package dev.ukdt.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith(WorkbenchExtension.class)
class DriverTest {

	private final UiBot bot = new UiBot();

	@Test
	void exceptionOfTheUiThreadReachesTheTest() {
		var thrown = assertThrows(IllegalStateException.class, () -> Ui.run(() -> {
			throw new IOException("from the UI thread");
		}));
		assertEquals("from the UI thread", thrown.getCause().getMessage());
	}

	@Test
	void modalDialogIsOpenedDrivenAndClosed() {
		bot.menu("Window").click("Preferences");
		UiShell preferences = bot.shell("Preferences").activate();
		preferences.tree().expandNode("General").select();
		preferences.button("Cancel").click();
		preferences.untilClosed();
	}

	@Test
	void dialogLeftOpenDoesNotBlockTheNextTest() {
		bot.menu("File").menu("New").click("Other...");
		assertTrue(bot.shell("New").isOpen());
	}

	@Test
	void screenshotIsWrittenToTheModulesTargetFolder() throws IOException {
		var file = Screenshot.take("workbench");
		assertEquals("screenshots", file.getParent().getFileName().toString());
		assertTrue(Files.size(file) > 1000);
	}
}
