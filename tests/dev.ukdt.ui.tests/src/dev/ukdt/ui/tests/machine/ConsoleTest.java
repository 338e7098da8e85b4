package dev.ukdt.ui.tests.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.console.IConsoleConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.SavePlace;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.run.GuestConsoleView;
import dev.ukdt.ui.tests.run.Guests;

/** What a guest's console can do beside showing text. */
@ExtendWith(WorkbenchExtension.class)
class ConsoleTest {
	private static final String COLOURS = """
			#include "console.h"

			int main(void)
			{
				printf("plain \\033[31mred\\033[0m \\033[1;32mgreen\\033[0m\\n> ");
				while (console_read() < 0)
					;
				printf("\\nneedle\\n");
				for (;;)
					;
			}
			""";

	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void endGuests() throws Exception {
		Guests.endAll();
	}

	@Test
	void coloursAreShownTextIsFoundAndTheConsoleIsClearedWhileTheGuestGoesOn() throws Exception {
		LaunchedImage.launch(LaunchedImage.build(folder, "hello", COLOURS), Map.of());
		var console = new GuestConsoleView(bot);
		var text = console.text().untilContains("green");
		var picture = new ImageData(Screenshot.take("console-colours").toString());
		var area = Ui.call(() -> text.widget().getDisplay().map(text.widget(), null, text.widget().getClientArea()));
		assertTrue(has(picture, area, colour -> colour.red > 150 && colour.green < 80 && colour.blue < 80), "something red");
		assertTrue(has(picture, area, colour -> colour.red < 80 && colour.green > 150 && colour.blue < 80), "something green");
		console.press("Clear Console");
		Wait.until("nothing of before", () -> !text.widget().getText().contains("plain"));
		text.pressKeys("x").untilContains("needle");
		var search = bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW).part().getAdapter(IFindReplaceTarget.class);
		assertNotNull(search);
		assertTrue(Ui.call(() -> search.findAndSelect(0, "needle", true, true, false)) >= 0);
		assertEquals("needle", Ui.call(() -> search.getSelectionText()));
	}

	@Test
	void whatIsShownIsSavedAsPlainTextWithItsTimeStampsIfTheyAreShown() throws Exception {
		LaunchedImage.launch(LaunchedImage.build(folder, "hello", COLOURS), Map.of());
		var console = new GuestConsoleView(bot);
		console.text().untilContains("green");
		var plain = save(console, "plain.log");
		assertTrue(plain.lines().anyMatch("plain red green"::equals), plain);
		assertFalse(plain.contains("\033"), plain);
		console.press("Show Time Stamps");
		var stamped = save(console, "stamped.log");
		assertTrue(Pattern.compile("^\\d\\d:\\d\\d:\\d\\d\\S*\\s+plain red green$", Pattern.MULTILINE).matcher(stamped).find(), stamped);
		console.press("Show Time Stamps");
	}

	private String save(GuestConsoleView console, String name) throws Exception {
		var file = folder.resolve(name);
		try (var answer = SavePlace.answeredBy((shell, title, offered) -> Optional.of(file))) {
			console.press("Save Output");
			Wait.until("saved", () -> Files.exists(file) && Files.size(file) > 0);
		}
		return Files.readString(file);
	}

	@Test
	void outputThatCannotBeSavedIsToldWithTheReason() throws Exception {
		LaunchedImage.launch(LaunchedImage.build(folder, "hello", COLOURS), Map.of());
		var console = new GuestConsoleView(bot);
		console.text().untilContains("green");
		try (var answer = SavePlace.answeredBy((shell, title, offered) -> Optional.of(folder.resolve("nowhere/guest.log")))) {
			console.press("Save Output");
			bot.shell("Problem Occurred").find("the reason", Label.class, label -> label.getText().contains("nowhere/guest.log is not there"), 0);
			bot.shell("Problem Occurred").button("OK").click();
		}
	}

	/** Whether a part of the screen has such a colour. */
	private static boolean has(ImageData picture, Rectangle area, Predicate<RGB> colour) {
		for (var y = area.y; y < area.y + area.height; y++) {
			for (var x = area.x; x < area.x + area.width; x++) {
				if (colour.test(picture.palette.getRGB(picture.getPixel(x, y)))) {
					return true;
				}
			}
		}
		return false;
	}

	@Test
	void megabytesAreBoundInTheWindowAndWholeInTheLog() throws Exception {
		var log = folder.resolve("console.log");
		var process = LaunchedImage.launch(Path.of("/usr/bin/seq").toRealPath(),
				Map.of(LaunchAttributes.MACHINE, "host", LaunchAttributes.ARGUMENTS, "1 1000000", LaunchAttributes.LOG, log.toString()));
		var text = new GuestConsoleView(bot).text().untilContains("\n1000000\n").untilContains("ended well");
		assertTrue(process.isTerminated());
		var shown = Ui.call(() -> text.widget().getCharCount());
		assertTrue(shown < 400_000, "the window keeps " + shown + " characters");
		assertEquals(6_888_896, Files.size(log));
		assertTrue(Files.readString(log, StandardCharsets.US_ASCII).startsWith("1\n2\n3\n"));
	}
}
