package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiShell;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.Mnemonics;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

/** The dialog that flashes, walked by a person with a card that is a loop device. */
@ExtendWith(WorkbenchExtension.class)
class FlashDialogTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void forgetProjects() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void aProjectIsBuiltForTheBoardAndWrittenToTheCardThatWasChosen() throws Exception {
		NewProjectDialog.create(bot, "Hello", "card");
		try (var card = Loop.of(folder, 64)) {
			var dialog = open("Raspberry Pi 3 B and B+ (BCM2837)");
			dialog.textWithMessage("where packages put it, or the project's own").setText(firmware());
			choose(dialog, card.node());
			dialog.button("Show Plan").click();
			var plan = untilLog(dialog, "nothing was written");
			assertTrue(plan.contains("kernel8.img (from guest.elf)") && plan.contains("write the first MiB last"), plan);
			Screenshot.take("flash-plan");
			dialog.button("Flash").click();
			var question = bot.shell("Erase");
			Screenshot.take("flash-erase");
			question.button("Erase and Write").click();
			untilLog(dialog, "every byte of it was read back");
			Screenshot.take("flash-done");
			assertTrue(Loop.run("mdir", "-b", "-i", card.node() + "@@4M", "::").contains("kernel8.img"));
			dialog.button("Close").click();
			dialog.untilClosed();
		}
	}

	@Test
	void nothingIsWrittenWhenThePersonDoesNotAgree() throws Exception {
		NewProjectDialog.create(bot, "Hello", "refused");
		try (var card = Loop.of(folder, 64)) {
			var dialog = open("PC (x86)");
			choose(dialog, card.node());
			dialog.button("Flash").click();
			var question = bot.shell("Erase");
			assertEquals(question.button("Cancel").widget(), Ui.call(question.widget()::getDefaultButton), "Enter alone must not erase");
			question.button("Cancel").click();
			untilLog(dialog, "Nothing was written.");
			assertTrue(Files.mismatch(card.file(), Path.of("/dev/zero")) == Files.size(card.file()));
		}
	}

	@Test
	void everyFieldIsReachedByItsOwnKey() throws Exception {
		NewProjectDialog.create(bot, "Hello", "keys");
		var dialog = open("PC (x86)");
		assertEquals(List.of(), Mnemonics.amiss(dialog));
		dialog.button("Close").click();
	}

	@Test
	void theBuildWaitsWhileTheWorkspaceIsBusyWithTheProjectAndCanBeCancelledThen() throws Exception {
		NewProjectDialog.create(bot, "Hello", "busy");
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject("busy");
		try (var card = Loop.of(folder, 64)) {
			var dialog = open("PC (x86)");
			choose(dialog, card.node());
			Job.getJobManager().beginRule(project, null);
			try {
				dialog.button("Flash").click();
				dialog.button("Cancel").click();
				untilLog(dialog, "cancelled before it was built");
			} finally {
				Job.getJobManager().endRule(project);
			}
		}
	}

	@Test
	void theDiskOfTheSystemIsGreyAndCannotBeChosen() throws Exception {
		NewProjectDialog.create(bot, "Hello", "safe");
		try (var card = Loop.of(folder, 64)) {
			var dialog = open("PC (x86)");
			choose(dialog, card.node());
			var table = dialog.table().widget();
			var flash = dialog.button("Flash").widget();
			var system = Ui.call(() -> Stream.of(table.getItems()).filter(item -> item.getText(1).contains("holds the system")).map(TableItem::getText).findFirst());
			if (system.isPresent()) {
				dialog.table().select(system.get());
				Wait.until("nothing is chosen", () -> table.getSelectionCount() == 0 && !flash.isEnabled());
			}
		}
	}

	@Test
	void aCardThatIsPutInIsSeen() throws Exception {
		NewProjectDialog.create(bot, "Hello", "plug");
		var dialog = open("PC (x86)");
		try (var card = Loop.of(folder, 64)) {
			// A loop device has its node before it has its file: the kernel's own notice of the change is stood in for by touching the node.
			Loop.run("touch", card.node().toString());
			var table = dialog.table().widget();
			Wait.until("the card", () -> item(table, card.node()) != null);
		}
	}

	@Test
	void anotherCardInThePlaceOfTheChosenOneMustBeChosenAnew() throws Exception {
		NewProjectDialog.create(bot, "Hello", "exchanged");
		try (var card = Loop.of(folder, 64)) {
			var dialog = open("PC (x86)");
			choose(dialog, card.node());
			var table = dialog.table().widget();
			var flash = dialog.button("Flash").widget();
			Wait.until("it can be flashed", flash::isEnabled);
			var other = folder.resolve("other");
			Loop.run("truncate", "-s", "64M", other.toString());
			Loop.run("losetup", "--detach", card.node().toString());
			Loop.run("losetup", card.node().toString(), other.toString());
			Loop.run("touch", card.node().toString());
			Wait.until("nothing is chosen", () -> item(table, card.node()) != null && table.getSelectionCount() == 0 && !flash.isEnabled());
			dialog.button("Close").click();
		}
	}

	private UiShell open(String board) {
		bot.menu("Run").click("Flash to Board...");
		var dialog = bot.shell("Flash to Board");
		dialog.comboBoxWithLabel("Board:").setSelection(board);
		return dialog;
	}

	/** In the UI thread. */
	private static TableItem item(Table table, Path node) {
		return Stream.of(table.getItems()).filter(item -> item.getText().startsWith(node + ": ")).findFirst().orElse(null);
	}

	private static void choose(UiShell dialog, Path node) {
		dialog.table().select(node + ": *");
	}

	private static Text log(UiShell dialog) {
		return dialog.find("log", Text.class, text -> "flash.log".equals(text.getData("id")), 0);
	}

	private static String untilLog(UiShell dialog, String words) {
		var log = log(dialog);
		Wait.until("'" + words + "' in the log", () -> log.getText().contains(words));
		return Ui.call(log::getText);
	}

	/** The firmware is not free to be had here, and nothing runs it. */
	private String firmware() throws Exception {
		var firmware = Files.createDirectory(folder.resolve("firmware"));
		for (var name : new String[] { "bootcode.bin", "start.elf", "fixup.dat" }) {
			Files.writeString(firmware.resolve(name), "a stand-in");
		}
		return firmware.toString();
	}
}
