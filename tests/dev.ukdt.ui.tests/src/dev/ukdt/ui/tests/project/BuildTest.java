package dev.ukdt.ui.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.core.resources.ProblemMarkers;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

@ExtendWith(WorkbenchExtension.class)
class BuildTest {
	private final UiBot bot = new UiBot();

	@AfterEach
	void forgetProjects() throws Exception {
		Projects.deleteAll();
	}

	@Test
	void compilerErrorIsMarkedOnItsLineAndLinkedFromTheConsole() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "fehler größe");
		var editor = bot.editorByTitle("main.c");
		editor.setText("#include \"console.h\"\n\nint main(void)\n{\n\treturn nowhere;\n}\n");
		editor.save();
		var source = project.getFile("src/main.c");
		var marker = Wait.untilValue("the error", () -> {
			var markers = source.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO);
			return Stream.of(markers).filter(it -> it.getAttribute(IMarker.MESSAGE, "").contains("nowhere")).findFirst().orElse(null);
		});
		assertEquals(5, marker.getAttribute(IMarker.LINE_NUMBER, 0));
		assertEquals(IMarker.SEVERITY_ERROR, marker.getAttribute(IMarker.SEVERITY, -1));
		var console = console("Build of fehler größe");
		var link = Wait.untilValue("a link", () -> console.getHyperlinks().length == 0 ? null : console.getHyperlinks()[0]);
		bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW);
		Ui.run(() -> ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console));
		Screenshot.take("build-error");
		editor.close();
		Ui.run(link::linkActivated);
		var opened = (ITextEditor) bot.editorByTitle("main.c").part();
		assertEquals(5, Ui.call(() -> opened.getDocumentProvider().getDocument(opened.getEditorInput())
				.getLineOfOffset(((ITextSelection) opened.getSelectionProvider().getSelection()).getOffset())) + 1);
	}

	@Test
	void buildAndCleanAreCommandsOfTheProjectsMenu() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "menu");
		var image = Path.of(project.getLocationURI()).resolve("build/x86_64/guest.elf");
		Wait.until("built automatically", () -> Files.exists(image));
		bot.menu("Project").click("Clean Unikernel");
		Wait.until("cleaned", () -> !Files.exists(image));
		bot.menu("Project").click("Build Unikernel");
		Wait.until("built on demand", () -> Files.exists(image));
		assertEquals(List.of(), Projects.problems(project));
	}

	@Test
	void cancelEndsTheBuildWithAllThatItStarted() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "slow");
		var makefile = project.getFile("Makefile");
		Wait.until("built", () -> Files.exists(Path.of(project.getLocationURI()).resolve("build/x86_64/guest.elf")));
		var text = "$(info waiting)\n$(shell sleep 4242)\n" + makefile.readString();
		makefile.setContents(text.getBytes(StandardCharsets.UTF_8), true, true, null);
		bot.menu("Project").click("Build Unikernel");
		var console = console("Build of slow");
		Wait.until("make waits", () -> console.getDocument().get().contains("waiting"));
		var view = bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW);
		view.toolbar().toolbarButtonWithTooltip("Cancel Build").click();
		Wait.until("told", () -> console.getDocument().get().contains("Cancelled."));
		assertFalse(ProcessHandle.allProcesses().anyMatch(it -> it.info().commandLine().orElse("").contains("sleep 4242")));
	}

	@Test
	void otherArchitectureIsBuiltOnceItIsChosen() throws Exception {
		var project = NewProjectDialog.create(bot, "Hello", "other");
		var descriptor = project.getFile("ukdt.yaml");
		var before = descriptor.readString();
		Ui.run(() -> descriptor.setContents(("# mine\n" + before).getBytes(StandardCharsets.UTF_8), true, true, null));
		bot.viewById("org.eclipse.ui.navigator.ProjectExplorer").tree().getTreeItem("other").contextMenu().menu("Unikernel").menu("Architecture").click("other for aarch64");
		var image = Path.of(project.getLocationURI()).resolve("build/aarch64/guest.elf");
		Wait.until("built for aarch64", () -> Files.exists(image));
		assertTrue(descriptor.readString().startsWith("# mine\n"), "a person's comment must stay");
		assertFalse(descriptor.readString().contains("x86_64"));
	}

	private static TextConsole console(String name) {
		return Wait.untilValue("console " + name, () -> {
			for (var console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
				if (console.getName().equals(name)) {
					return (TextConsole) console;
				}
			}
			return null;
		});
	}
}
