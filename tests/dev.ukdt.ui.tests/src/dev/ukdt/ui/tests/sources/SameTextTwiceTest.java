package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.links.LinkDetector;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** Two editors of one text: closing one of them takes nothing from the other. */
class SameTextTwiceTest extends MockedEditor {
	private static final Range ONE = new Range(new Position(0, 6), new Position(0, 9));

	private final AtomicReference<SemanticTokens> tokens = new AtomicReference<>(new SemanticTokens(List.of(0, 6, 3, 0, 0)));

	/** The first of two editors of the text, after the second was closed. */
	private SourceEditor editAndCloseAnother() {
		MockTransport.play(MockScript.able().withAnswer("semanticTokens", params -> CompletableFuture.completedFuture(tokens.get()))
				.withAnswer("documentLink", params -> CompletableFuture.completedFuture(List.of(new DocumentLink(ONE, "https://www.unikraft.org"))))
				.withAnswer("diagnostic", params -> CompletableFuture.completedFuture(new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of(problem("when asked")))))));
		var editor = edit().untilReady();
		var input = editor.editor().part().getEditorSite().getPage().getActiveEditor().getEditorInput();
		var id = editor.editor().part().getSite().getId();
		var another = Ui.call(() -> UiBot.page().openEditor(input, id, true, IWorkbenchPage.MATCH_NONE));
		for (var each : List.of(editor, new SourceEditor(new UiBot().activeEditor()))) {
			Wait.until("one as a function", () -> each.isColoured("one", Colour.FUNCTION));
			Wait.until("a link", () -> hasLink(each));
		}
		editor.untilProblem("when asked");
		Ui.run(() -> UiBot.page().closeEditor(another, false));
		return editor;
	}

	private static Diagnostic problem(String message) {
		return new Diagnostic(ONE, message);
	}

	private static boolean hasLink(SourceEditor editor) {
		return new LinkDetector().detectHyperlinks(editor.viewer(), new Region(7, 0), false) != null;
	}

	@Test
	void coloursComeAnew() {
		var editor = editAndCloseAnother();
		tokens.set(new SemanticTokens(List.of(0, 10, 3, 0, 0)));
		server(0).client().refreshSemanticTokens();
		Wait.until("two as a function", () -> editor.isColoured("two", Colour.FUNCTION));
	}

	@Test
	void linksStay() {
		var editor = editAndCloseAnother();
		assertNotNull(Ui.call(() -> hasLink(editor) ? editor : null));
	}

	@Test
	void problemsStayAndGoWithTheLastEditor() {
		var editor = editAndCloseAnother();
		// Goes the same way as what would take the problem away.
		server(0).client().publishDiagnostics(new PublishDiagnosticsParams(editor.open().uri(), List.of(problem("unasked"))));
		editor.untilProblem("unasked");
		assertEquals(2, editor.problems().size());
		var file = editor.file();
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		Wait.until("only what was said unasked", () -> SourceEditor.markers(file).equals(List.of("1: unasked")));
	}
}
