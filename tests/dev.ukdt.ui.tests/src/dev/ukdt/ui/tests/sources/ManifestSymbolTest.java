package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.ui.ManifestEditor;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** From a name in a manifest to the source that defines it. */
class ManifestSymbolTest extends BareInClangd {
	private static final String KRAFTFILE = "spec: v0.6\nname: printf\nunikraft: stable\n";

	@Test
	void aNameOfTheSourcesIsLookedForAndItsDefinitionOpened() throws Exception {
		untilIndexed();
		var editor = manifest();
		Ui.run(() -> editor.getSite().getService(IHandlerService.class).executeCommand("org.eclipse.ui.edit.text.open.hyperlink", null));
		var opened = new SourceEditor(bot.editorByTitle("print.c"));
		Wait.until("printf's definition is selected", () -> opened.document().get(0, opened.viewer().getSelectedRange().x).lines().count() > 1
				&& line(opened).matches("\\w+ printf\\(.*"));
		assertEquals("print.c", Ui.call(() -> UiBot.page().getActiveEditor().getTitle()));
	}

	private static String line(SourceEditor editor) throws Exception {
		var line = editor.document().getLineInformationOfOffset(editor.viewer().getSelectedRange().x);
		return editor.document().get(line.getOffset(), line.getLength());
	}

	/** On its source page, with the caret in the name; no other link is there. */
	private static ManifestEditor manifest() throws Exception {
		var file = project.write("Kraftfile", KRAFTFILE);
		return Ui.call(() -> {
			var editor = (ManifestEditor) IDE.openEditor(UiBot.page(), file);
			editor.showSource();
			editor.getSite().getPage().activate(editor);
			editor.source().selectAndReveal(KRAFTFILE.indexOf("printf") + 2, 0);
			editor.source().setFocus();
			return editor;
		});
	}
}
