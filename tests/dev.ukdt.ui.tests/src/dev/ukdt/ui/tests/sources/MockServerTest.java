package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.RestartPolicy;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.diagnostics.Diagnostics;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockServer;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** What servers do that they should not, and that no real one does when asked to. */
@ExtendWith(WorkbenchExtension.class)
class MockServerTest {
	private static final String TEXT = "begin one two\nthree\nend\n";

	private SampleProject project;

	@BeforeEach
	void createProject() throws Exception {
		project = SampleProject.empty("mock");
		project.write("a.mock", TEXT);
	}

	@AfterEach
	void deleteProject() throws Exception {
		project.close();
		MockTransport.play(MockScript.friendly());
	}

	private SourceEditor edit() {
		return new SourceEditor(project.edit("a.mock"));
	}

	private static MockServer server(int number) {
		return Wait.untilValue("server " + number, () -> MockTransport.started().size() > number ? MockTransport.started().get(number) : null);
	}

	private static void untilHeard(MockServer server, String message) {
		Wait.untilValue(() -> message + " among " + server.heard(), () -> server.heard().contains(message) ? Boolean.TRUE : null, Wait.LIMIT);
	}

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
	void editsBeforeTheServerIsReadyAreNotLost() {
		var ready = new CompletableFuture<InitializeResult>();
		MockTransport.play(MockScript.friendly().withInitialize(() -> ready));
		var editor = edit();
		var server = server(0);
		editor.replace("one", "four");
		ready.complete(new InitializeResult(MockScript.capabilities()));
		editor.untilReady();
		Wait.until("the edited text", () -> server.text().startsWith("begin four two"));
	}

	@Test
	void serverThatCrashesInTheMiddleIsStartedAgainWithTheTextOfNow() {
		MockTransport.play(MockScript.friendly());
		var editor = edit().untilReady();
		editor.replace("one", "four");
		server(0).crash();
		var second = server(1);
		untilHeard(second, "didOpen");
		assertEquals(editor.text(), second.text());
	}

	@Test
	void serverThatCrashesAtStartIsGivenUpAfterSomeAttempts() throws Exception {
		MockTransport.play(MockScript.friendly().withInitialize(() -> CompletableFuture.failedFuture(new IllegalStateException("no"))));
		var editor = edit();
		Wait.untilValue(() -> "failed instead of " + editor.open().supervisor().state(), () -> editor.open().supervisor().state() == Supervisor.State.FAILED ? Boolean.TRUE : null, Duration.ofSeconds(90));
		assertEquals(RestartPolicy.MOST + 1, MockTransport.started().size());
		assertTrue(editor.open().supervisor().problem().contains("ended 5 times"), editor.open().supervisor().problem());
		MockTransport.play(MockScript.friendly());
		editor.command("dev.ukdt.sources.restart");
		editor.untilReady();
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
		assertEquals(Diagnostics.MOST + 1, editor.problems().size());
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
	void problemsOfAServerThatIsGoneGoWithIt() {
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client()
				.publishDiagnostics(new PublishDiagnosticsParams(document.getUri(), List.of(new Diagnostic(new Range(new Position(0, 0), new Position(0, 5)), "here"))))));
		var editor = edit();
		editor.untilProblem("here");
		MockTransport.play(MockScript.friendly());
		editor.open().supervisor().restart();
		editor.untilNoProblems();
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
		Wait.until("one as a function", () -> {
			var style = editor.widget().getStyleRangeAtOffset(6);
			return style != null && Palette.color(Colour.FUNCTION).equals(style.foreground);
		});
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

	@Test
	void progressIsAJobThatCanBeCancelled() {
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> {
			var begin = new WorkDoneProgressBegin();
			begin.setTitle("Indexing");
			begin.setCancellable(true);
			server.client().notifyProgress(new ProgressParams(Either.forLeft("t1"), Either.forLeft(begin)));
		}));
		edit().untilReady();
		Job job = Wait.untilValue("the job", () -> List.of(Job.getJobManager().find(null)).stream().filter(each -> each.getName().equals("Mock server: Indexing") && each.getState() == Job.RUNNING).findFirst().orElse(null));
		job.cancel();
		untilHeard(server(0), "cancelProgress t1");
		server(0).crash();
		Wait.until("the job gone with its server", () -> job.getState() == Job.NONE);
	}

	@Test
	void missingServerIsOneQuietLineThatSaysHowToGetIt() throws Exception {
		MockTransport.play(MockScript.friendly());
		MockTransport.beUnavailable("Completion and errors as you type need the mock server: apt-get install mock");
		var editor = edit();
		Wait.until("the problem", () -> Sources.servers().find(editor.document()).filter(open -> open.supervisor().problem().contains("apt-get install mock")).isPresent());
		Wait.until("a line above the text", () -> editor.widget().getLineVerticalIndent(0) > 0);
		Screenshot.take("sources-missing-server");
		MockTransport.play(MockScript.friendly());
		project.write("b.mock", "");
		editor.untilReady();
		Wait.until("the line gone", () -> editor.widget().getLineVerticalIndent(0) == 0);
	}
}
