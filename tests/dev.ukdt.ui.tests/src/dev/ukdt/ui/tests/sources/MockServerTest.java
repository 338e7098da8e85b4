package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.diagnostics.Diagnostics;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.Wait;

/** What servers do that they should not, and that no real one does when asked to. */
class MockServerTest extends MockedEditor {
	@Test
	void serverHasTheTextWhateverIsEdited() {
		MockTransport.play(MockScript.friendly());
		var editor = edit().untilReady();
		var random = new Random(7);
		for (var i = 0; i < 300; i++) {
			Ui.run(() -> {
				var length = editor.document().getLength();
				var offset = random.nextInt(length + 1);
				var removed = random.nextInt(Math.min(8, length - offset + 1));
				editor.document().replace(offset, removed, List.of("", "x", "\n", "ä\uD83D\uDE00", "two\nlines", "\t").get(random.nextInt(6)));
			});
		}
		var expected = editor.text();
		var server = server(0);
		Wait.untilValue(() -> "the same text at the server instead of\n" + server.text(), () -> server.text().equals(expected) ? Boolean.TRUE : null, Wait.LIMIT);
		Ui.run(() -> editor.document().set(TEXT));
	}

	@Test
	void nonsenseOnTheStreamDoesNotHurtTheEditor() {
		MockTransport.play(MockScript.friendly().withNonsense("Content-Length: 9\r\n\r\n{\"broken\"".getBytes(StandardCharsets.UTF_8)));
		var editor = edit();
		server(0);
		editor.replace("one", "four");
		assertTrue(editor.text().startsWith("begin four"));
		editor.untilReady();
	}

	@Test
	void serverWithCapabilitiesOfAnotherTimeIsUsedForWhatIsKnown() {
		var odd = new ServerCapabilities();
		odd.setExperimental(Map.of("timeTravel", true));
		MockTransport.play(MockScript.friendly().withInitialize(() -> CompletableFuture.completedFuture(new InitializeResult(odd))));
		var editor = edit().untilReady();
		editor.replace("one", "four");
		untilHeard(server(0), "didOpen");
		assertTrue(!server(0).heard().contains("semanticTokens"), () -> server(0).heard().toString());
	}

	@Test
	void answersToNothingButNullAreTakenForNone() {
		MockTransport.play(MockScript.friendly().withInitialize(() -> CompletableFuture.completedFuture(new InitializeResult())));
		edit().untilReady();
	}

	@Test
	void tenThousandProblemsAreCutAndSaySo() {
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client().publishDiagnostics(new PublishDiagnosticsParams(document.getUri(),
				IntStream.range(0, 10_000).mapToObj(i -> new Diagnostic(new Range(new Position(i % 3, 0), new Position(i % 3, 3)), "problem " + i, DiagnosticSeverity.Warning, "mock")).toList()))));
		var editor = edit();
		editor.untilProblem("9000 more problems");
		Wait.until("as many problems as are shown, and that line", () -> editor.problems().size() == Diagnostics.MOST + 1);
	}

	@Test
	void errorThatAServerAnswersWithIsNoFailureOfOurs() throws Exception {
		MockTransport.play(MockScript.friendly().withHover(params -> CompletableFuture.failedFuture(new ResponseErrorException(new ResponseError(ResponseErrorCode.InternalError, "no such file", null)))));
		var editor = edit().untilReady();
		assertNull(editor.hover("on|e"));
	}

	@Test
	void problemsAtPlacesThatAreNotThereAreShownNearby() {
		var wrong = List.of(new Range(new Position(500, 0), new Position(500, 9)), new Range(new Position(0, 5000), new Position(0, 6000)), new Range(new Position(2, 3), new Position(0, 0)),
				new Range(new Position(-3, -3), new Position(-1, 0)));
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client()
				.publishDiagnostics(new PublishDiagnosticsParams(document.getUri(), IntStream.range(0, wrong.size()).mapToObj(i -> new Diagnostic(wrong.get(i), "wrong " + i)).toList()))));
		var editor = edit();
		for (var i = 0; i < wrong.size(); i++) {
			editor.untilProblem("wrong " + i);
		}
	}

	@Test
	void lateHoverIsGivenUpAndTheServerIsTold() throws Exception {
		MockTransport.play(MockScript.friendly().withHover(params -> new CompletableFuture<>()));
		var editor = edit().untilReady();
		assertNull(editor.hover("on|e"));
		untilHeard(server(0), "hover cancelled");
	}

	@Test
	void uiThreadIsFreeWhileAServerDoesNotAnswer() {
		MockTransport.play(MockScript.friendly().withCompletion(params -> new CompletableFuture<>()));
		var editor = edit().untilReady();
		editor.caret("one|");
		Ui.run(() -> ((ITextOperationTarget) editor.viewer()).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS));
		untilHeard(server(0), "completion");
		var start = System.nanoTime();
		editor.type("x");
		assertTrue(editor.text().contains("onex"));
		// Far below the time for which a server is waited for, however loaded the machine is.
		assertTrue(System.nanoTime() - start < 5e9);
	}

	@Test
	void snippetIsInsertedWithItsPlacesAndWhatBelongsElsewhere() {
		var item = new CompletionItem("outer");
		item.setInsertTextFormat(InsertTextFormat.Snippet);
		item.setTextEdit(Either.forLeft(new TextEdit(new Range(new Position(1, 0), new Position(1, 5)), "outer(${1:x}) {\n\t$0\n}")));
		item.setAdditionalTextEdits(List.of(new TextEdit(new Range(new Position(0, 0), new Position(0, 0)), "import it\n")));
		item.setFilterText("three");
		MockTransport.play(MockScript.friendly().withCompletion(params -> CompletableFuture.completedFuture(Either.forLeft(List.of(item)))));
		var editor = edit().untilReady();
		editor.caret("three|");
		editor.accept(editor.propose("outer"));
		editor.untilText("import it\nbegin one two\nouter(x) {\n\t\n}\nend");
		Wait.until("x selected", () -> editor.widget().getSelectionText().equals("x"));
		Ui.run(() -> editor.document().set(TEXT));
	}

	@Test
	void tokensOfUnknownTypesAndBehindTheEndAreLeftOut() {
		MockTransport.play(MockScript.friendly().withTokens(List.of(0, 6, 3, 0, 0, 0, 4, 3, 1, 0, 0, 1, 1, 77, 0, 900, 0, 5, 0, 0)));
		var editor = edit().untilReady();
		Wait.until("one as a function", () -> editor.isColoured("one", Colour.FUNCTION));
	}

	@Test
	void parametersAreShownAsACallIsTyped() throws Exception {
		var signature = new SignatureInformation("f(int a, int b)");
		signature.setParameters(List.of(new ParameterInformation("int a"), new ParameterInformation("int b")));
		MockTransport.play(MockScript.friendly().withSignature(new SignatureHelp(List.of(signature), 0, 1)));
		var editor = edit().untilReady();
		editor.caret("one|").type("(");
		Wait.until("signature", () -> List.of(Ui.display().getShells()).stream().anyMatch(shell -> shell.isVisible() && shell.getData("dev.ukdt.sources.signature") != null));
		Screenshot.take("sources-signature");
	}
}
