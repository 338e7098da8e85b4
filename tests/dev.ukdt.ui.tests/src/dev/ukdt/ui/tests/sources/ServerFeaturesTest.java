package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.Test;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.Wait;

/** What newer servers can than those that this is tested with otherwise. */
class ServerFeaturesTest extends MockedEditor {
	private static final List<InlayHint> COUNT = List.of(new InlayHint(new Position(0, 6), Either.forLeft("count:")));

	private static void untilRoomForAHint(SourceEditor editor) {
		Wait.until("room for the hint before the word", () -> Stream.of(editor.widget().getStyleRanges()).anyMatch(style -> style.metrics != null && style.start >= 5 && style.start <= 6));
	}

	@Test
	void inlayHintsStandBetweenTheWords() throws Exception {
		MockTransport.play(MockScript.friendly().withHints(COUNT));
		untilRoomForAHint(edit().untilReady());
		Screenshot.take("sources-inlay-hints");
	}

	@Test
	void hintsComeAnewWhenAnotherFileHasChanged() throws Exception {
		var hints = new AtomicReference<>(List.<InlayHint>of());
		MockTransport.play(MockScript.friendly().withAnswer("inlayHint", params -> CompletableFuture.completedFuture(hints.get()))
				.withOpened((server, document) -> server.client().registerCapability(new RegistrationParams(List.of(new Registration("1", "workspace/didChangeWatchedFiles"))))));
		var editor = edit().untilReady();
		untilHeard(server(0), "inlayHint");
		Wait.until("a server that is told of files", () -> editor.open().supervisor().isRegistered("workspace/didChangeWatchedFiles"));
		hints.set(COUNT);
		project.write("b.mock", TEXT);
		untilRoomForAHint(editor);
	}

	@Test
	void problemsThatAreToldOnlyWhenAskedAppearAndGo() {
		var found = new AtomicReference<>(List.of(problem("when asked")));
		var capabilities = MockScript.capabilities();
		capabilities.setDiagnosticProvider(new DiagnosticRegistrationOptions());
		MockTransport.play(MockScript.friendly().withCapabilities(capabilities)
				.withAnswer("diagnostic", params -> CompletableFuture.completedFuture(new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(found.get()))))
				.withOpened((server, document) -> server.client().publishDiagnostics(new PublishDiagnosticsParams(document.getUri(), List.of(problem("unasked"))))));
		var editor = edit();
		editor.untilProblem("when asked");
		editor.untilProblem("unasked");
		assertEquals(2, editor.problems().size());
		found.set(List.of());
		editor.replace("one", "four");
		editor.untilProblemGone("when asked");
		editor.untilProblem("unasked");
	}

	private static Diagnostic problem(String message) {
		return new Diagnostic(new Range(new Position(0, 0), new Position(0, 5)), message);
	}

	@Test
	void logOfAServerIsAConsole() {
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client().logMessage(new MessageParams(MessageType.Info, "read " + document.getLanguageId()))));
		var editor = edit().untilReady();
		Wait.until("the message in the log", () -> Sources.services().logs().lines(editor.open().supervisor()).contains("read mock"));
		Ui.run(() -> Sources.services().logs().show(editor.open().supervisor()));
		var console = Wait.untilValue("a console", () -> Stream.of(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).filter(it -> it.getName().equals("Mock server (mock)")).findFirst().orElse(null));
		Wait.until("the message in the console", () -> ((TextConsole) console).getDocument().get().contains("read mock"));
	}

	@Test
	void textOfManyLinesIsOpenedEditedAndKeptTheSame() throws Exception {
		MockTransport.play(MockScript.friendly());
		project.write("a.mock", "begin one two (three)\n".repeat(60_000));
		var editor = edit().untilReady();
		var offset = 40_000 * 22;
		Ui.run(() -> editor.document().replace(offset, 5, "end"));
		var server = server(0);
		Wait.until("the same text at the server", () -> server.text().length() == editor.document().getLength());
		assertTrue(server.text().startsWith("end one", offset));
	}
}
