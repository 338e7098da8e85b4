package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.debug.model.GuestMemoryBlock;
import dev.ukdt.debug.ui.modules.ModulesView;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** Places in the guest's memory that a person names: addresses, physical ones, symbols that were moved. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class PlacesTest {
	private final UiBot bot = new UiBot();

	@Test
	void aWatchpointOnAnAddressStopsTheGuest() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("address"));
		var address = guest.frame().session().send(new Memory.Evaluate("(unsigned long) &counter")).get();
		debugger("Add Watchpoint...");
		var dialog = bot.shell("Add Watchpoint");
		dialog.textWithLabel("Expression:").setText("*(int *) " + address);
		dialog.button("OK").click();
		Wait.until("set", () -> guest.target().breakpoints().budget().used() == 1);
		guest.vcpu().resume();
		Wait.until("stopped by it", () -> guest.vcpu().isSuspended() && guest.vcpu().stop().text().equals("watchpoint: 0 became 2"));
	}

	@Test
	void symbolsAreAddedLaterByHowFarTheyWereMoved() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("moved"));
		var image = guest.target().session().request().symbols().getFirst().path();
		debugger("Add Symbols...");
		var dialog = bot.shell("Add Symbols");
		dialog.textWithLabel("File:").setText("/no/such/file");
		var ok = dialog.button("OK").widget();
		Wait.until("refused", () -> !ok.isEnabled());
		dialog.textWithLabel("File:").setText(image.toString());
		dialog.textWithLabel("Moved by:").setText("0x4000000");
		Screenshot.take("debug-add-symbols");
		dialog.button("OK").click();
		var files = bot.viewById(ModulesView.ID).table().widget();
		Wait.until("listed", () -> Stream.of(files.getItems()).anyMatch(item -> item.getText(1).equals("0x4000000")));
		assertEquals(1, guest.target().session().request().symbols().size());
	}

	@Test
	void physicalMemoryIsFilledFoundAndShown() throws Exception {
		var guest = DebuggedGuest.launch(DebugProject.create("physical"));
		debugger("Fill Memory...");
		var fill = bot.shell("Fill Memory");
		fill.textWithLabel("Address:").setText("physical:0x9000");
		fill.textWithLabel("Length:").setText("8");
		fill.textWithLabel("Bytes:").setText("\"physical\"");
		fill.button("OK").click();
		Wait.until("filled", () -> new String(guest.target().session().memory().physical().read(0x9000, 8).get().bytes()).equals("physical"));
		debugger("Find in Memory...");
		var find = bot.shell("Find in Memory");
		find.textWithLabel("Address:").setText("physical:0x8000");
		find.textWithLabel("Length:").setText("8K");
		find.textWithLabel("Bytes:").setText("\"physical\"");
		find.button("OK").click();
		var manager = DebugPlugin.getDefault().getMemoryBlockManager();
		Wait.until("one monitor", () -> manager.getMemoryBlocks(guest.target()).length == 1);
		var block = (GuestMemoryBlock) manager.getMemoryBlocks(guest.target())[0];
		assertEquals("physical:0x9000", block.getExpression());
		var monitors = bot.viewById(IDebugUIConstants.ID_MEMORY_VIEW).tree();
		Wait.until("the monitor", () -> monitors.dump().contains("physical:0x9000"));
		Screenshot.take("debug-physical-memory");
		block.setValue(BigInteger.ZERO, new byte[] { 'P' });
		assertEquals('P', block.getBytesFromOffset(BigInteger.ZERO, 1)[0].getValue());
		manager.removeMemoryBlocks(manager.getMemoryBlocks(guest.target()));
	}

	private void debugger(String item) {
		bot.menu("Run").menu("Unikernel Debugger").click(item);
	}
}
