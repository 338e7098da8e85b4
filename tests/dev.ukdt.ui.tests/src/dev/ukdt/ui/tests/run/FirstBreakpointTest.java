package dev.ukdt.ui.tests.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiTree;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

@ExtendWith(WorkbenchExtension.class)
class FirstBreakpointTest {
	private static final String UNIKERNEL = "dev.ukdt.ui.perspective";

	private final UiBot bot = new UiBot();

	/** As in a new workspace, whatever tests before this one chose. */
	@BeforeEach
	void askBeforeThePerspectiveIsChanged() {
		Ui.run(() -> {
			var preferences = DebugUITools.getPreferenceStore();
			preferences.setToDefault("org.eclipse.debug.ui.switch_to_perspective");
			preferences.setToDefault("org.eclipse.debug.ui.switch_perspective_on_suspend");
		});
	}

	@AfterEach
	void endGuestsAndForgetProjects() throws Exception {
		Guests.endAll();
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpoints(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(), true);
		Projects.deleteAll();
		bot.perspectiveById(UNIKERNEL);
	}

	@Test
	void guestStopsAtABreakpointInMainAndItsVariablesAreReadWhileItIsStepped() throws Exception {
		NewProjectDialog.create(bot, "Hello", "hello");
		var editor = bot.editorByTitle("main.c");
		var line = (int) editor.getText().substring(0, editor.getText().indexOf("printf(\"Hello")).lines().count();
		editor.show().styledText().navigateTo(line - 1, 0);
		bot.menu("Run").click("Toggle Breakpoint");
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("hello").contextMenu().menu("Debug As").click("Unikernel");
		bot.shell("Confirm Perspective Switch").button("Switch").click();
		stoppedAt("main", line - 3);
		bot.menu("Run").click("Resume");
		stoppedAt("main", line);
		var variables = bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW).tree();
		shows(variables, "answer", "42");
		bot.openedViewById(IDebugUIConstants.ID_DEBUG_VIEW).tree().getTreeItem("hello [Unikernel]", "hello*", "vCPU 0*", "main*");
		var shown = (ITextEditor) bot.activeEditor().part();
		Wait.until("the line marked in the editor", () -> isMarked(shown, line));
		Screenshot.take("stopped-at-main");
		bot.menu("Run").click("Step Over");
		stoppedAt("main", line + 1);
		bot.menu("Run").click("Resume");
		assertEquals(0, Guests.exitValue(Guests.only()));
	}

	private static void shows(UiTree variables, String name, String value) {
		var tree = variables.widget();
		Wait.until(name + " is " + value, () -> Stream.of(tree.getItems()).anyMatch(item -> item.getText(0).equals(name) && item.getText(1).equals(value)));
	}

	/** True when the editor shows the place where the guest stands on this line, counted from 1. */
	private static boolean isMarked(ITextEditor editor, int line) throws BadLocationException {
		var model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		for (var all = model.getAnnotationIterator(); all.hasNext();) {
			var annotation = all.next();
			if (IDebugUIConstants.ANNOTATION_TYPE_INSTRUCTION_POINTER_CURRENT.equals(annotation.getType())) {
				return document.getLineOfOffset(model.getPosition(annotation).getOffset()) == line - 1;
			}
		}
		return false;
	}

	private static void stoppedAt(String function, int line) {
		Wait.until("stopped in " + function + " on line " + line, () -> {
			var frame = stopped();
			return frame != null && frame.getName().startsWith(function) && frame.getLineNumber() == line;
		});
	}

	/** The top frame of the thread that the debugger shows as stopped; null while it runs. In the UI thread. */
	private static IStackFrame stopped() throws Exception {
		var context = DebugUITools.getDebugContext();
		var thread = context instanceof IStackFrame frame ? frame.getThread() : context instanceof IThread it ? it : null;
		return thread == null || !thread.isSuspended() ? null : thread.getTopStackFrame();
	}
}
