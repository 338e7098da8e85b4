package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class DebugTest {
	private final UiBot bot = new UiBot();

	@Test
	void stopsAtMainWithSourceStackAndVariables() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("stack"));
		var editor = bot.editorByTitle("main.c");
		assertTrue(editor.getText().contains("struct point p"));
		bot.viewById(IDebugUIConstants.ID_DEBUG_VIEW).tree().getTreeItem("*", "*", "vCPU 0 (*", "main() at main.c:*");
		var variables = bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW).tree();
		guest.vcpu().stepOver();
		Wait.until("p is 3, 4", () -> guest.isAt(frame -> frame.getLineNumber() > DebugProject.line("\tstruct point p = ")));
		variables.getTreeItem("p").expand().until("x of p", item -> item.getItemCount() == 2 && item.getItem(0).getText(1).equals("3"));
		Screenshot.take("debug-main");
		assertEquals("0", guest.frame().expression("counter").getValue().getValueString());
	}
}
