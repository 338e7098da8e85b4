package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith(WorkbenchExtension.class)
class NewProjectTest {
	private final UiBot bot = new UiBot();

	@Test
	void wizardMakesTheProjectAndOpensItsMainSource() throws Exception {
		var dialog = NewProjectDialog.open(bot).family("Bare metal C");
		Screenshot.take("new-project-family");
		dialog.next().name("first").template("Hello");
		dialog.shell().tree().getTreeItem("src", "main.c");
		Wait.until("all is chosen", dialog.shell().button("Finish").widget()::isEnabled);
		Screenshot.take("new-project");
		dialog.finish();
		assertTrue(bot.editorByTitle("main.c").getText().contains("int main(void)"));
		Screenshot.take("new-project-done");
	}
}
