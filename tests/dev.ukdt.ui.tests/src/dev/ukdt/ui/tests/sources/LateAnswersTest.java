package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockServer;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** Answers that do not come, come too late or are of another time: what is shown is right without another edit. */
class LateAnswersTest extends MockedEditor {
	private static final SemanticTokens ONE_IS_A_FUNCTION = new SemanticTokens(List.of(0, 6, 3, 0, 0));

	private static void untilColoured(SourceEditor editor, boolean coloured) {
		Wait.until(coloured ? "one as a function" : "one as any word", () -> coloured == editor.isColoured("one", Colour.FUNCTION));
	}

	/** More often than for any other reason. */
	@ParameterizedTest
	@ValueSource(strings = { "semanticTokens", "foldingRange", "documentHighlight", "documentLink", "diagnostic", "documentSymbol", "inlayHint" })
	void serverThatWasOvertakenIsAskedAgain(String request) {
		var asked = new AtomicInteger();
		MockTransport.play(MockScript.able().withAnswer(request, params -> asked.incrementAndGet() < 8 ? overtaken() : CompletableFuture.completedFuture(null)));
		var editor = edit().untilReady();
		new UiBot().viewById(SilentServerTest.VIEW);
		editor.caret("on|e");
		Wait.until(request + " asked for again", () -> asked.get() >= 8);
	}

	@Test
	void serverThatDidNotAnswerInTimeIsAskedAgain() {
		MockTransport.play(MockScript.silent());
		edit().untilReady();
		var server = server(0);
		untilHeard(server, "foldingRange cancelled");
		var before = count(server, "foldingRange");
		Wait.until("another request", () -> count(server, "foldingRange") > before);
	}

	private static long count(MockServer server, String request) {
		return server.heard().stream().filter(request::equals).count();
	}

	@Test
	void answerThatALaterOneHasOvertakenIsNotUsed() throws Exception {
		var asked = new CopyOnWriteArrayList<CompletableFuture<Object>>();
		MockTransport.play(MockScript.able().withAnswer("foldingRange", params -> {
			var answer = new CompletableFuture<Object>();
			asked.add(answer);
			return answer;
		}));
		var editor = edit().untilReady();
		Wait.until("a question", () -> !asked.isEmpty());
		var first = asked.getFirst();
		server(0).client().refreshInlayHints();
		Wait.until("another question", () -> asked.size() > 1);
		asked.getLast().complete(List.of(new FoldingRange(0, 2)));
		untilFold(editor, new Position(0, TEXT.length()));
		first.complete(List.of(new FoldingRange(0, 1)));
		// Answered on the same way as the one before.
		editor.hover("on|e");
		assertEquals(List.of(new Position(0, TEXT.length())), Ui.call(() -> folds(editor)));
	}

	private static void untilFold(SourceEditor editor, Position... expected) {
		Wait.untilValue(() -> List.of(expected) + " instead of " + folds(editor), () -> folds(editor).equals(List.of(expected)) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	private static List<Position> folds(SourceEditor editor) {
		var model = ((ProjectionViewer) editor.viewer()).getProjectionAnnotationModel();
		return model == null ? List.of() : StreamSupport.stream(((Iterable<Annotation>) model::getAnnotationIterator).spliterator(), false).map(model::getPosition).toList();
	}

	@Test
	void whatAServerDoesNotKnowAnyMoreGoes() {
		var tokens = new AtomicReference<>(ONE_IS_A_FUNCTION);
		var folds = new AtomicReference<>(List.of(new FoldingRange(0, 1)));
		MockTransport.play(MockScript.able().withAnswer("semanticTokens", params -> CompletableFuture.completedFuture(tokens.get()))
				.withAnswer("foldingRange", params -> CompletableFuture.completedFuture(folds.get())));
		var editor = edit().untilReady();
		untilColoured(editor, true);
		untilFold(editor, new Position(0, TEXT.indexOf("end")));
		tokens.set(null);
		folds.set(null);
		server(0).client().refreshSemanticTokens();
		untilColoured(editor, false);
		untilFold(editor);
	}

	@Test
	void markedPlacesGoWhenTheCaretIsAtAWordThatTheServerDoesNotKnow() {
		MockTransport.play(MockScript.able().withAnswer("documentHighlight", params -> CompletableFuture
				.completedFuture(((DocumentHighlightParams) params).getPosition().getLine() == 0 ? List.of(new DocumentHighlight(new Range(at(0, 6), at(0, 9)))) : null)));
		var editor = edit().untilReady().caret("on|e");
		Wait.until("one marked", () -> occurrences(editor) == 1);
		editor.caret("thr|ee");
		Wait.until("nothing marked", () -> occurrences(editor) == 0);
	}

	@Test
	void renameThatWasOvertakenCanBeTriedAgain() {
		var asked = new AtomicInteger();
		MockTransport.play(MockScript.able().withAnswer("rename", params -> asked.getAndIncrement() == 0 ? overtaken()
				: CompletableFuture.completedFuture(new WorkspaceEdit(Map.of(((RenameParams) params).getTextDocument().getUri(), List.of(new TextEdit(new Range(at(0, 6), at(0, 9)), "four")))))));
		var editor = edit().untilReady().caret("on|e");
		editor.rename("four");
		Wait.until("what the server said", () -> Stream.of(Ui.display().getShells()).filter(shell -> shell.isVisible() && shell.getText().equals("Rename one")).count() > 1);
		new UiBot().activeShell().button("< Back").click();
		new UiBot().shell("Rename one").button("OK").click();
		editor.untilText("begin four two");
	}

	private static org.eclipse.lsp4j.Position at(int line, int character) {
		return new org.eclipse.lsp4j.Position(line, character);
	}

	private static long occurrences(SourceEditor editor) {
		var model = ((ISourceViewer) editor.viewer()).getAnnotationModel();
		return StreamSupport.stream(((Iterable<Annotation>) model::getAnnotationIterator).spliterator(), false).filter(annotation -> annotation.getType().startsWith("dev.ukdt.sources.occurrence")).count();
	}

	@Test
	void coloursOfAServerThatIsNotToBeHadAnyMoreGo() {
		MockTransport.play(MockScript.able().withAnswer("semanticTokens", ONE_IS_A_FUNCTION));
		var editor = edit().untilReady();
		untilColoured(editor, true);
		MockTransport.beUnavailable("the mock server is gone");
		editor.open().supervisor().restart();
		untilColoured(editor, false);
	}
}
