package dev.ukdt.ui.tests.debug;

import java.util.stream.Stream;

import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.ui.disassembly.DisassemblyView;
import dev.ukdt.debug.ui.modules.ModulesView;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiView;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class ViewsTest {
	private final UiBot bot = new UiBot();

	@Test
	void disassemblyShowsSourceAndFollowsTheCounter() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("disassembly"));
		var view = bot.viewById(DisassemblyView.ID);
		untilRow(view, "struct point p");
		var main = "0x" + Long.toHexString(guest.frame().address());
		var table = view.table().widget();
		Wait.until("counter at " + main, () -> selected(table).equals(main));
		guest.vcpu().stepInstruction(false);
		Wait.until("stepped", () -> guest.isAt(frame -> !("0x" + Long.toHexString(frame.address())).equals(main)));
		Wait.until("counter follows", () -> guest.isAt(frame -> selected(table).equals("0x" + Long.toHexString(frame.address()))));
		Screenshot.take("debug-disassembly");
	}

	@Test
	void symbolsAreListedAndSearched() throws Exception {
		DebuggedGuest.launch(DebugProject.create("symbols"));
		var view = bot.viewById(ModulesView.ID);
		untilRow(view, "guest.elf");
		view.text().setText("twice");
		var found = view.find("symbols", Table.class, table -> table.getColumn(0).getText().equals("Symbol"), 0);
		Wait.until("found", () -> Stream.of(found.getItems()).anyMatch(item -> item.getText().equals("twice")));
		Screenshot.take("debug-symbols");
	}

	@Test
	void gdbConsoleTakesCommandsAndMovesTheSelectedFrame() throws Exception {
		var project = DebugProject.create("console");
		var editor = new SourceEditor(project.edit());
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		var guest = DebuggedGuest.launch(project);
		guest.vcpu().resume();
		guest.untilIn("twice");
		bot.menu("Run").menu("Unikernel Debugger").click("GDB Console");
		var console = ShownConsole.named("GDB: ");
		console.type("print n + 40\n");
		console.untilContains("= 40");
		console.type("up\n");
		Wait.until("main selected", () -> DebugUITools.getDebugContext() instanceof GuestFrame frame && frame.function().equals("main"));
		console.type("nonsense\n");
		console.untilContains("Undefined command");
		Screenshot.take("debug-gdb-console");
	}

	@Test
	void wireIsShownFromTheStartWhenTheLaunchWantsIt() throws Exception {
		DebuggedGuest.launch(DebugProject.create("wire"), configuration -> configuration.setAttribute(DebugAttributes.WIRE, true));
		ShownConsole.named("Wire: ").untilContains("-target-select");
		Screenshot.take("debug-wire");
	}

	@Test
	void registersAndMemoryAreInEclipsesOwnViews() throws Exception {
		DebuggedGuest.launch(DebugProject.create("registers"));
		var registers = bot.viewById(IDebugUIConstants.ID_REGISTER_VIEW).tree();
		registers.getTreeItem("General*").expand().until("rip", item -> Stream.of(item.getItems()).anyMatch(one -> one.getText().equals("rip") && one.getText(1).startsWith("0x")));
		Screenshot.take("debug-registers");
	}

	private static String selected(Table table) {
		return table.getSelectionCount() == 0 ? "" : table.getSelection()[0].getText(1);
	}

	private static void untilRow(UiView view, String text) {
		var table = view.table().widget();
		Wait.until("a row with " + text, () -> Stream.of(table.getItems()).anyMatch(item -> contains(item, text)));
	}

	private static boolean contains(TableItem item, String text) {
		for (var column = 0; column < item.getParent().getColumnCount(); column++) {
			if (item.getText(column).contains(text)) {
				return true;
			}
		}
		return false;
	}
}
