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
	void areWatchedByTheirMenu() {
		menuOf("result").click("Stop When Written");
		Wait.until("a watchpoint", () -> Stream.of(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID))
				.anyMatch(one -> one instanceof MemoryWatchpoint watchpoint && watchpoint.expression().equals("result") && !watchpoint.isAccess()));
	}

	@Test
	void areShownAsTypesAndArraysInExpressions() throws Exception {
		menuOf("n").click("Show as Type...");
		var type = bot.shell("Show as Type");
		type.text().setText("unsigned char[4]");
		type.button("OK").click();
		var expressions = bot.openedViewById(IDebugUIConstants.ID_EXPRESSION_VIEW).tree();
		var cast = expressions.getTreeItem("\"*(unsigned char(*)[4]) &(n)\"");
		Wait.until("an array of bytes", () -> cast.widget().getText(1).contains("[4]"));
		menuOf("n").click("Show as Array...");
		var array = bot.shell("Show as Array");
		array.text().setText("2");
		array.button("OK").click();
		expressions.getTreeItem("\"(n)@2\"");
		Screenshot.take("debug-expressions");
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

	private UiMenu menuOf(String name) {
		bot.viewById(IDebugUIConstants.ID_VARIABLE_VIEW);
		return variables.getTreeItem(name).contextMenu();
	}

	private void untilValue(String name, String value) {
		var item = variables.getTreeItem(name);
		Wait.until(name + " is " + value, () -> item.widget().getText(1).equals(value));
	}
}
