package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.resources.ProblemMarkers;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** From an error of a build to a source that is not in the workspace. */
@ExtendWith(WorkbenchExtension.class)
class JumpTest {
	private final UiBot bot = new UiBot();

	@Test
	void errorInAFileOutsideOfTheWorkspaceLeadsThere(@TempDir Path folder) throws Exception {
		var header = Files.writeString(folder.toRealPath().resolve("outside.h"), "int fine;\n\nint broken = nowhere;\n");
		try (var project = SampleProject.of("bare", "hello", "jump")) {
			project.write("src/main.c", "#include \"" + header + "\"\n\nint main(void)\n{\n\treturn 0;\n}\n");
			project.project().build(IncrementalProjectBuilder.FULL_BUILD, null);
			var marker = Wait.untilValue("the error on the project", () -> Stream.of(project.project().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO))
					.filter(it -> it.getAttribute(IMarker.MESSAGE, "").contains("nowhere")).findFirst().orElse(null));
			var cures = Ui.call(() -> IDE.getMarkerHelpRegistry().getResolutions(marker));
			assertEquals(List.of("Open outside.h at Line 3"), Stream.of(cures).map(cure -> cure.getLabel()).toList());
			Ui.run(() -> cures[0].run(marker));
			assertAtLine3(bot.editorByTitle("outside.h").part());
			Ui.run(() -> UiBot.page().closeAllEditors(false));
			var console = Wait.untilValue("the build's console", () -> Stream.of(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
					.filter(it -> it.getName().equals("Build of jump")).map(TextConsole.class::cast).findFirst().orElse(null));
			var link = Wait.untilValue("a link", () -> console.getHyperlinks().length == 0 ? null : console.getHyperlinks()[0]);
			Ui.run(link::linkActivated);
			assertAtLine3(bot.editorByTitle("outside.h").part());
		}
	}

	private static void assertAtLine3(IEditorPart part) {
		var editor = SourceEditor.active();
		assertEquals(part, editor.editor().part());
		Wait.until("line 3", () -> editor.document().getLineOfOffset(editor.viewer().getSelectedRange().x) == 2);
	}
}
