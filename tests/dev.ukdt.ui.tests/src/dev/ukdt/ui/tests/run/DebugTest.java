package dev.ukdt.ui.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

@ExtendWith(WorkbenchExtension.class)
class DebugTest {
	private static final String UNIKERNEL = "dev.ukdt.ui.perspective";

	private final UiBot bot = new UiBot();

	@AfterEach
	void endGuestsAndForgetProjects() throws Exception {
		Guests.endAll();
		Projects.deleteAll();
		bot.perspectiveById(UNIKERNEL);
	}

	@Test
	void guestStopsInMainAndItsVariablesAreReadWhileItIsStepped() throws Exception {
		NewProjectDialog.create(bot, "Hello", "hello");
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("hello").contextMenu().menu("Debug As").click("Unikernel");
		bot.shell("Confirm Perspective Switch").button("Switch").click();
		var frame = stoppedIn("main");
		assertEquals("main.c", bot.activeEditor().getTitle());
		var first = frame.getLineNumber();
		var variables = bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW);
		variables.tree().getTreeItem("answer");
		Screenshot.take("stopped-at-main");
		bot.menu("Run").click("Step Over");
		Wait.until("a later line", () -> stopped() != null && stopped().getLineNumber() > first);
		bot.menu("Run").click("Step Over");
		var tree = variables.tree().widget();
		Wait.until("answer is 42", () -> Stream.of(tree.getItems()).anyMatch(item -> item.getText(0).equals("answer") && item.getText(1).equals("42")));
		Screenshot.take("variables");
		bot.menu("Run").click("Resume");
		assertEquals(0, Guests.exitValue(Guests.only()));
	}

	private static IStackFrame stoppedIn(String function) {
		return Wait.untilValue("stopped in " + function, () -> stopped() != null && stopped().getName().startsWith(function) ? stopped() : null);
	}

	/** The top frame of the thread that the debugger shows as stopped; null while it runs. In the UI thread. */
	private static IStackFrame stopped() throws Exception {
		var context = DebugUITools.getDebugContext();
		var thread = context instanceof IStackFrame frame ? frame.getThread() : context instanceof IThread it ? it : null;
		return thread == null || !thread.isSuspended() ? null : thread.getTopStackFrame();
	}
}
