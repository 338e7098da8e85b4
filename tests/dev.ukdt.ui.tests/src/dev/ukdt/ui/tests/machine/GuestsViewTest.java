package dev.ukdt.ui.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.SavePlace;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiTable;
import dev.ukdt.ui.driver.UiView;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;
import dev.ukdt.ui.tests.run.GuestConsoleView;
import dev.ukdt.ui.tests.run.Guests;

/** The guests view with real guests. */
@ExtendWith(WorkbenchExtension.class)
class GuestsViewTest {
	private static final String VIEW = "dev.ukdt.ui.guests";
	private static final int STATE = 2;

	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void endGuestsAndForgetProjects() throws Exception {
		Guests.endAll();
		Projects.deleteAll();
	}

	@Test
	void aGuestThatRunsIsListedAndControlled() throws Exception {
		run("listed");
		var table = view().table();
		var cells = table.cells("listed");
		assertEquals("qemu", cells.get(1));
		assertTrue(cells.get(7).matches("\\d+"), cells.toString());
		assertTrue(cells.get(8).endsWith("guest.elf"), cells.toString());
		select(table, "listed", "running");
		table.contextMenu().click("Pause Guest");
		select(table, "listed", "paused");
		Screenshot.take("guests-view");
		table.contextMenu().click("Resume Guest");
		select(table, "listed", "running");
		table.contextMenu().click("Show Devices");
		bot.shell("Devices of listed");
		Screenshot.take("guests-devices");
		bot.shell("Devices of listed").button("Close").click();
		table.contextMenu().click("End Guest");
		var process = process();
		Wait.until("the guest's end", process::isTerminated);
		assertEquals("the guest was ended", process.guest().onEnd().join().words());
	}

	@Test
	void theViewsKeysPauseResumeAndEndAGuestAndShowItsConsole() throws Exception {
		run("keyed");
		var table = view().table();
		select(table, "keyed", "running");
		press(table, SWT.F7);
		select(table, "keyed", "paused");
		press(table, SWT.F8);
		select(table, "keyed", "running");
		Ui.run(() -> table.widget().notifyListeners(SWT.DefaultSelection, new Event()));
		// Shown by that key and not by us: it would come over the view below afterwards, which then has no keys.
		Wait.until("its console in front", () -> UiBot.page().findView(IConsoleConstants.ID_CONSOLE_VIEW) instanceof IConsoleView consoles
				&& UiBot.page().isPartVisible(consoles) && consoles.getConsole() != null && consoles.getConsole().getName().contains("keyed"));
		view();
		press(table, SWT.DEL);
		Wait.until("the guest's end", process()::isTerminated);
	}

	@Test
	void snapshotsAreSavedAndLoadedByNameAndAResetStartsAnew() throws Exception {
		var image = Files.copy(LaunchedImage.build(folder, "echo", ""), folder.resolve("snapshots.elf"));
		var guest = LaunchedImage.launch(image, Map.of(LaunchAttributes.DISKS, List.of(folder.resolve("disk.qcow2") + ",size=8"))).guest();
		new GuestConsoleView(bot).text().untilContains("Type something");
		var table = view().table();
		select(table, "snapshots.elf", "running");
		table.contextMenu().click("Save Snapshot...");
		var save = bot.shell("Save Snapshot");
		save.text().setText("two words");
		save.text().setText("first");
		save.button("OK").click();
		Wait.until("saved", () -> monitor(guest, "info snapshots").contains("first"));
		guest.console().write("after\n".getBytes(StandardCharsets.UTF_8));
		guest.console().expect(Pattern.compile("You typed: after")).join();
		table.contextMenu().click("Load Snapshot...");
		var load = bot.shell("Load Snapshot");
		load.text().setText("first");
		load.button("OK").click();
		load.untilClosed();
		table.contextMenu().click("Reset Guest");
		guest.console().expect(Pattern.compile("(?s)Type something.*Type something")).join();
		table.contextMenu().click("Press Power Button");
		select(table, "snapshots.elf", "running");
	}

	@Test
	void thePictureOfTheScreenAndTheMemoryAreSaved() throws Exception {
		var image = Files.copy(LaunchedImage.build(folder, "echo", ""), folder.resolve("screen.elf"));
		LaunchedImage.launch(image, Map.of(LaunchAttributes.EXTRA, "-vga std"));
		new GuestConsoleView(bot).text().untilContains("Type something");
		var table = view().table();
		select(table, "screen.elf", "running");
		var offered = new ArrayList<String>();
		try (var answer = SavePlace.answeredBy((shell, title, name) -> {
			offered.add(title + ": " + name);
			return Optional.of(folder.resolve(name));
		})) {
			table.contextMenu().click("Take Screenshot...");
			var picture = folder.resolve("screen.elf.png");
			Wait.until("a picture", () -> isWhole(picture));
			select(table, "screen.elf", "running");
			table.contextMenu().click("Dump Memory...");
			var core = folder.resolve("screen.elf.core");
			Wait.until("a core file", () -> Files.exists(core) && Files.size(core) > 128 << 20);
			assertEquals(List.of("Take Screenshot: screen.elf.png", "Dump Memory: screen.elf.core"), offered);
		}
	}

	/** QEMU writes it while we look. */
	private static boolean isWhole(Path picture) {
		try {
			return Files.exists(picture) && new ImageData(picture.toString()).width >= 640;
		} catch (SWTException e) {
			return false;
		}
	}

	private static String monitor(Guest guest, String command) throws MachineException {
		return guest.control().orElseThrow().monitor(command);
	}

	private static void press(UiTable table, int key) {
		Ui.run(() -> {
			table.widget().setFocus();
			var event = new Event();
			event.keyCode = key;
			event.character = key == SWT.DEL ? SWT.DEL : 0;
			table.widget().notifyListeners(SWT.KeyDown, event);
		});
	}

	@Test
	void theMonitorAnswersInAConsole() throws Exception {
		run("talks");
		var table = view().table();
		select(table, "talks", "running");
		table.contextMenu().click("Open Monitor");
		var text = bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW).styledText().untilContains("(monitor) ");
		text.typeText("info status\n").untilContains("VM status: running");
		Screenshot.take("guests-monitor");
	}

	@Test
	void aGuestThatWasLeftIsOfferedAndTakenOver() throws Exception {
		run("orphan");
		process().guest().release();
		var view = view();
		var link = view.link();
		Wait.until("the offer", () -> link.widget().getText().startsWith("orphan was left by an IDE that was killed"));
		Screenshot.take("guests-left");
		link.click("Take Over");
		Wait.until("taken over", () -> DebugPlugin.getDefault().getLaunchManager().getLaunches().length == 2);
		bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW).styledText().untilContains("this guest was taken over").pressKeys("marco\r").untilContains("You typed: marco");
		Screenshot.take("guests-taken");
	}

	private void run(String project) throws Exception {
		NewProjectDialog.create(bot, "Echo", project);
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem(project).contextMenu().menu("Run As").click("Unikernel");
		process();
		// Only then does the console come no more to the front, over the view that is to be looked at.
		new GuestConsoleView(bot).text().untilContains("Type something");
	}

	private static GuestProcess process() {
		return (GuestProcess) Guests.only();
	}

	private UiView view() {
		return bot.viewById(VIEW).show();
	}

	/** Other people's guests are listed as well. */
	private static void select(UiTable table, String name, String state) {
		Wait.until(name + " is " + state,
				() -> Stream.of(table.widget().getItems()).anyMatch(item -> item.getText().equals(name) && item.getText(STATE).equals(state)));
		table.select(name);
	}
}
