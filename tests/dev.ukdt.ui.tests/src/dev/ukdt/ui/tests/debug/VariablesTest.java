package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.ui.variables.VariableHover;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiMenu;
import dev.ukdt.ui.driver.UiTree;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class VariablesTest {
	private final UiBot bot = new UiBot();
	private SourceEditor editor;
	private DebuggedGuest guest;
	private UiTree variables;

	@BeforeEach
	void stopInTwice() throws Exception {
		var project = DebugProject.create("variables");
		editor = new SourceEditor(project.edit());
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		guest = DebuggedGuest.launch(project);
		variables = bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW).tree();
		guest.vcpu().resume();
		guest.untilIn("twice");
		variables.getTreeItem("n");
	}

	@Test
	void areShownInOtherFormats() {
		menuOf("n").menu("Format").click("Hexadecimal, all digits");
		untilValue("n", "0x00000000");
	}

	@Test
	void areChanged() throws Exception {
		guest.vcpu().frames().getFirst().variables().stream().filter(one -> one.getName().equals("result")).findFirst().orElseThrow().setValue("1234");
		untilValue("result", "1234");
		Screenshot.take("debug-variables");
	}

	@Test
	void areWatchedByTheirMenu() throws Exception {
		menuOf("result").click("Stop When Written");
		Wait.until("a watchpoint", () -> Stream.of(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID))
				.anyMatch(one -> one instanceof MemoryWatchpoint watchpoint && watchpoint.expression().equals("result") && !watchpoint.isAccess()));
	}

	@Test
	void areShownAsTypesAndArraysWhereTheyAre() throws Exception {
		menuOf("n").click("Show as Type...");
		var type = bot.shell("Show as Type");
		type.text().setText("unsigned char[4]");
		type.button("OK").click();
		untilValue("n", "[4]");
		variables.getTreeItem("n").expand().until("four bytes", item -> item.getItemCount() == 4 && item.getItem(3).getText(1).startsWith("0 '"));
		Screenshot.take("debug-show-as-type");
		menuOf("n").click("Show as Declared");
		untilValue("n", "0");
		menuOf("n").click("Show as Array...");
		var array = bot.shell("Show as Array");
		array.text().setText("2");
		array.button("OK").click();
		untilValue("n", "[2]");
		menuOf("n").click("Show in Expressions");
		var expressions = bot.openedViewById(IDebugUIConstants.ID_EXPRESSION_VIEW).tree();
		expressions.getTreeItem("\"(n)@2\"").until("an array", item -> item.getText(1).contains("[2]"));
		Screenshot.take("debug-expressions");
	}

	@Test
	void changesAreMarkedAndGlobalsKeptInExpressions() throws Exception {
		var expression = DebugPlugin.getDefault().getExpressionManager().newWatchExpression("counter");
		DebugPlugin.getDefault().getExpressionManager().addExpression(expression);
		expression.setExpressionContext(guest.frame());
		var expressions = bot.viewById(IDebugUIConstants.ID_EXPRESSION_VIEW).tree();
		expressions.getTreeItem("\"counter\"").until("the global's value", item -> item.getText(1).equals("0"));
		bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW).show();
		var unmarked = variables.getTreeItem("result").read(item -> item.getBackground(1));
		guest.vcpu().resume();
		Wait.until("the next call", () -> guest.isAt(frame -> frame.function().equals("twice")) && valueOf("n").equals("1"));
		untilValue("result", "2");
		variables.getTreeItem("result").until("marked as changed",
				item -> !item.getBackground(1).equals(unmarked) || !item.getForeground(1).equals(item.getParent().getForeground()));
		Screenshot.take("debug-changed");
	}

	@Test
	void theDetailPaneShowsAllOfWhatIsSelected() throws Exception {
		var frames = guest.vcpu().frames();
		assertEquals("main", frames.get(1).function());
		bot.viewById(IDebugUIConstants.ID_DEBUG_VIEW).tree().getTreeItem("*", "*", "*", "main() at main.c:*").select();
		variables.getTreeItem("p").select();
		var pane = bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW).styledText();
		pane.untilContains("{x = 3, y = 4}");
	}

	@Test
	void areSeenUnderTheMouseInTheSource() {
		var viewer = (ITextViewer) editor.part().getAdapter(ITextOperationTarget.class);
		var text = editor.editor().getText();
		var hover = new VariableHover();
		var at = text.indexOf("n * 2");
		assertEquals(new Region(at, 1), hover.getHoverRegion(viewer, at));
		assertEquals("n = 0", hover.getHoverInfo(viewer, hover.getHoverRegion(viewer, at)));
		var global = text.indexOf("counter;");
		assertEquals("counter = 0", hover.getHoverInfo(viewer, hover.getHoverRegion(viewer, global)));
		assertNull(hover.getHoverInfo(viewer, hover.getHoverRegion(viewer, text.indexOf("return"))));
		assertTrue(guest.target().isSuspended());
	}

	private String valueOf(String name) throws Exception {
		return guest.frame().variables().stream().filter(one -> one.getName().equals(name)).findFirst().orElseThrow().getValue().getValueString();
	}

	private UiMenu menuOf(String name) {
		bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW);
		return variables.getTreeItem(name).contextMenu();
	}

	private void untilValue(String name, String value) {
		variables.getTreeItem(name).until(name + " is " + value, item -> item.getText(1).equals(value));
	}
}
