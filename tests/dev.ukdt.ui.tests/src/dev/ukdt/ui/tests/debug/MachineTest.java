package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.debug.ui.disassembly.DisassemblyView;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiMenu;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** What is done to the guest's machine and its memory. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class MachineTest {
	private final UiBot bot = new UiBot();

	@TempDir
	Path folder;

	@Test
	void resetBeginsAgainWithTheSameBreakpoints() throws Exception {
		var project = DebugProject.create("reset");
		var editor = new SourceEditor(project.edit());
		editor.doubleClickRuler(DebugProject.line("return result"));
		SourceEditor.untilBreakpoints(DebugProject.line("return result"));
		var guest = DebuggedGuest.launch(project);
		guest.vcpu().resume();
		guest.untilIn("twice");
		debugger().click("Reset Machine");
		guest.untilIn("main");
		guest.vcpu().resume();
		guest.untilIn("twice");
		assertFalse(guest.target().isTerminated());
	}

	@Test
	void restartTakesTheFreshImage() throws Exception {
		var project = DebugProject.create("restart");
		var editor = project.edit();
		var guest = DebuggedGuest.launch(project);
		editor.setText(editor.getText().replace("static int counter;", "static int counter = 77;"));
		editor.save();
		var process = guest.target().getProcess();
		debugger().click("Restart with Fresh Image");
		Wait.until("another guest", () -> guest.target().getProcess() != null && guest.target().getProcess() != process);
		guest.untilIn("main");
		assertEquals("77", guest.frame().session().send(new Memory.Evaluate("counter")).get());
	}

	@Test
	void memoryIsFilledFoundExportedAndImported() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("memory"));
		work("Fill Memory", "&numbers[100]", "16", "\"ukdt\"", null);
		assertEquals("1952738165", until(guest, "numbers[103]", "1952738165"));
		work("Find in Memory", "&numbers[0]", "4000", "75 6b 64 74", null);
		Wait.until("a monitor for each place", () -> DebugPlugin.getDefault().getMemoryBlockManager().getMemoryBlocks(guest.target()).length == 4);
		var first = (IMemoryBlockExtension) DebugPlugin.getDefault().getMemoryBlockManager().getMemoryBlocks(guest.target())[0];
		assertEquals(guest.frame().session().memory().read(first.getBigBaseAddress().longValue(), 4).get().bytes()[0], (byte) 'u');
		var file = folder.resolve("memory.bin");
		work("Export Memory", "&numbers[100]", "16", null, file);
		Wait.until("written", () -> Files.exists(file) && Files.size(file) == 16);
		assertArrayEquals("ukdtukdtukdtukdt".getBytes(), Files.readAllBytes(file));
		Files.write(file, new byte[] { 1, 0, 0, 0 });
		work("Import Memory", "&numbers[100]", null, null, file);
		assertEquals("1", until(guest, "numbers[100]", "1"));
		bot.viewById(IDebugUIConstants.ID_MEMORY_VIEW);
		Screenshot.take("debug-memory");
		DebugPlugin.getDefault().getMemoryBlockManager().removeMemoryBlocks(DebugPlugin.getDefault().getMemoryBlockManager().getMemoryBlocks(guest.target()));
	}

	@Test
	void everythingCanBeReadInTheDark() throws Exception {
		theme("org.eclipse.e4.ui.css.theme.e4_dark");
		try {
			var project = DebugProject.create("dark");
			var editor = new SourceEditor(project.edit());
			editor.doubleClickRuler(DebugProject.line("return result"));
			SourceEditor.untilBreakpoints(DebugProject.line("return result"));
			var guest = DebuggedGuest.launch(project);
			guest.vcpu().resume();
			guest.untilIn("twice");
			var table = bot.viewById(DisassemblyView.ID).table().widget();
			Wait.until("instructions", () -> Arrays.stream(table.getItems()).anyMatch(item -> item.getText(3).contains("int result")));
			debugger().click("GDB Console");
			var console = ShownConsole.named("GDB: ");
			console.type("nonsense\n");
			console.untilContains("Undefined command");
			assertEquals(List.of(), console.unreadable());
			Screenshot.take("debug-dark");
		} finally {
			theme("org.eclipse.e4.ui.css.theme.e4_default");
			Ui.run(() -> {
				// Views that were open keep colours of the dark theme.
				for (var view : UiBot.page().getViewReferences()) {
					UiBot.page().hideView(view);
				}
				UiBot.page().resetPerspective();
			});
		}
	}

	private static String until(DebuggedGuest guest, String expression, String value) throws Exception {
		Wait.until(expression + " is " + value, () -> guest.frame().session().send(new Memory.Evaluate(expression)).get().equals(value));
		return value;
	}

	private void work(String title, String address, String length, String bytes, Path file) {
		debugger().click(title + "...");
		var dialog = bot.shell(title);
		dialog.textWithLabel("Address:").setText(address);
		if (length != null) {
			dialog.textWithLabel("Length:").setText(length);
		}
		if (bytes != null) {
			dialog.textWithLabel("Bytes:").setText(bytes);
		}
		if (file != null) {
			dialog.textWithLabel("File:").setText(file.toString());
		}
		dialog.button("OK").click();
	}

	private UiMenu debugger() {
		return bot.menu("Run").menu("Unikernel Debugger");
	}

	private static void theme(String id) {
		Ui.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(id, false));
	}
}
