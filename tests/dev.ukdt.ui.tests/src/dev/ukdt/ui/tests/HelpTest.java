package dev.ukdt.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;

class HelpTest {
	private static final Pattern PREFERENCES = Pattern.compile("<b>(?:Window &gt; )?Preferences &gt; ([^<]+)</b>");
	private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\":#]+)\"");

	private final Bundle help = Platform.getBundle("dev.ukdt.help");

	@Test
	void everyPageAndPictureThatIsNamedIsThere() throws IOException {
		var missing = new ArrayList<String>();
		for (var page : pages()) {
			var links = LINK.matcher(text(page));
			while (links.find()) {
				var target = Path.of("html").resolve(links.group(1)).normalize().toString();
				if (help.getEntry(target) == null) {
					missing.add(page + " names " + target);
				}
			}
		}
		assertEquals(List.of(), missing, "a missing picture is taken by releng/test and put in its place by releng/pictures");
	}

	@Test
	void everyPageOfThePreferencesThatIsNamedIsThere() throws IOException {
		var missing = new ArrayList<String>();
		for (var page : pages()) {
			var paths = PREFERENCES.matcher(text(page));
			while (paths.find()) {
				if (!isPreferencePage(List.of(paths.group(1).split(" &gt; ")))) {
					missing.add(page + " names " + paths.group(1));
				}
			}
		}
		assertEquals(List.of(), missing);
	}

	private static boolean isPreferencePage(List<String> labels) {
		return Ui.call(() -> {
			var nodes = PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes();
			for (var label : labels) {
				var found = Stream.of(nodes).filter(node -> node.getLabelText().equals(label)).findFirst();
				if (found.isEmpty()) {
					return false;
				}
				nodes = found.get().getSubNodes();
			}
			return true;
		});
	}

	@Test
	void everyPageIsInTheContents() throws IOException {
		var contents = text("toc.xml");
		var unlisted = pages().stream().filter(page -> !contents.contains("\"" + page + "\"")).toList();
		assertEquals(List.of(), unlisted);
	}

	@Test
	void everyContextThatOurDialogsNameIsDescribed() {
		for (var id : List.of("new_project", "import_project", "project_settings", "tools", "launch", "guest_console", "boards")) {
			var context = HelpSystem.getContext("dev.ukdt.help." + id);
			assertNotNull(context, id);
			assertFalse(context.getText().isBlank(), id);
			for (var topic : context.getRelatedTopics()) {
				assertNotNull(help.getEntry(topic.getHref().replace("/dev.ukdt.help/", "")), topic.getHref());
			}
		}
	}

	@Test
	void cheatSheetOpensAndItsStepsAreThere() throws Exception {
		var bot = new UiBot();
		var workbench = PlatformUI.getWorkbench();
		var open = workbench.getService(ICommandService.class).deserialize("org.eclipse.ui.cheatsheets.openCheatSheet(cheatSheetId=dev.ukdt.help.firstUnikernel)");
		Ui.start(() -> workbench.getService(IHandlerService.class).executeCommand(open, null));
		var view = bot.openedViewById("org.eclipse.ui.cheatsheets.views.CheatSheetView");
		view.label("Set a breakpoint");
		Screenshot.take("cheat-sheet");
		view.close();
	}

	@Test
	void picturesOfTheReadmeAreThere() throws IOException {
		var root = Path.of(System.getProperty("ukdt.root"));
		var pictures = Pattern.compile("\\]\\(([^)]+\\.png)\\)").matcher(Files.readString(root.resolve("README.md")));
		while (pictures.find()) {
			assertTrue(Files.isRegularFile(root.resolve(pictures.group(1))), pictures.group(1));
		}
	}

	private List<String> pages() {
		return Collections.list(help.getEntryPaths("html/")).stream().filter(path -> path.endsWith(".html")).toList();
	}

	private String text(String path) throws IOException {
		try (var in = help.getEntry(path).openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
