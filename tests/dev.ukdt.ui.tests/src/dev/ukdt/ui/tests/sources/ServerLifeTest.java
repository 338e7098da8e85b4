package dev.ukdt.ui.tests.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.RestartPolicy;
import dev.ukdt.sources.client.Session;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.mockserver.MockScript;
import dev.ukdt.sources.mockserver.MockTransport;
import dev.ukdt.sources.server.ServerDescriptors;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.Wait;

/** Servers that are missing, late, crash or work long. */
class ServerLifeTest extends MockedEditor {
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
	void missingServerIsOneQuietLineThatSaysHowToGetIt() throws Exception {
		MockTransport.play(MockScript.friendly());
		MockTransport.beUnavailable("Completion and errors as you type need the mock server: apt-get install mock");
		var editor = edit();
		Wait.until("the problem", () -> Sources.servers().find(editor.document()).filter(open -> open.supervisor().problem().contains("apt-get install mock")).isPresent());
		Wait.until("a line above the text", () -> editor.widget().getLineVerticalIndent(0) > 0);
		MockTransport.play(MockScript.friendly());
		project.write("b.mock", "");
		editor.untilReady();
		Wait.until("the line gone", () -> editor.widget().getLineVerticalIndent(0) == 0);
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
	void answersAreNotHeldUntilTheServerEnds() throws Exception {
		MockTransport.play(MockScript.friendly());
		var editor = edit().untilReady();
		var ended = editor.open().supervisor().session().orElseThrow().ended();
		var before = ended.getNumberOfDependents();
		for (var i = 0; i < 50; i++) {
			editor.hover("on|e");
		}
		assertTrue(ended.getNumberOfDependents() < before + 50, () -> "still held: " + ended.getNumberOfDependents());
	}

	@Test
	void problemsOfAServerThatIsGoneGoWithIt() {
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client().publishDiagnostics(problem(document.getUri(), "here"))));
		var editor = edit();
		editor.untilProblem("here");
		MockTransport.play(MockScript.friendly());
		editor.open().supervisor().restart();
		editor.untilNoProblems();
	}

	@Test
	void whatAServerSaysWhileItIsLeftIsNotTaken() throws Exception {
		var started = new AtomicInteger();
		project.write("b.mock", TEXT);
		MockTransport.play(MockScript.friendly().withOpened((server, document) -> server.client().publishDiagnostics(problem(document.getUri(), "of server " + started.incrementAndGet())))
				.withAnswer("shutdown", params -> {
					server(0).client().publishDiagnostics(problem(project.project().getFile("b.mock").getLocationURI().toString(), "too late"));
					return CompletableFuture.completedFuture(null);
				}));
		var editor = edit();
		editor.untilProblem("of server 1");
		editor.open().supervisor().restart();
		editor.untilProblem("of server 2");
		assertEquals(List.of(), SourceEditor.markers(project.project().getFile("b.mock")));
	}

	private static PublishDiagnosticsParams problem(String uri, String message) {
		return new PublishDiagnosticsParams(uri, List.of(new Diagnostic(new Range(new Position(0, 0), new Position(0, 5)), message)));
	}

	@Test
	void requestOfAServerThatIsLeftOrHearsNothingIsGivenUp() throws Exception {
		MockTransport.play(MockScript.friendly().withHover(params -> new CompletableFuture<>()));
		var editor = edit().untilReady();
		var session = editor.open().supervisor().session().orElseThrow();
		var unanswered = hover(editor, session);
		editor.open().supervisor().restart();
		assertThrows(CancellationException.class, () -> unanswered.get(60, TimeUnit.SECONDS));
		assertThrows(CancellationException.class, () -> hover(editor, session).get(60, TimeUnit.SECONDS));
		server(1);
		editor.untilReady();
		server(1).stopHearing();
		assertThrows(CancellationException.class, () -> hover(editor, editor.open().supervisor().session().orElseThrow()).get(60, TimeUnit.SECONDS));
	}

	private static CompletableFuture<Hover> hover(SourceEditor editor, Session session) {
		return session.request(server -> server.getTextDocumentService().hover(new HoverParams(editor.open().identifier(), new Position(0, 0))));
	}

	@Test
	void serverIsStartedAnewWhenItsArgumentsChangedWhileItStarted() {
		var ready = new CompletableFuture<InitializeResult>();
		MockTransport.play(MockScript.friendly().withInitialize(() -> ready));
		var editor = edit();
		untilHeard(server(0), "initialize");
		MockTransport.beStartedWith("others");
		editor.open().supervisor().argumentsMayHaveChanged();
		ready.complete(new InitializeResult(MockScript.capabilities()));
		server(1);
		editor.untilReady();
		assertEquals(2, MockTransport.started().size());
	}

	@Test
	void pascalWithoutItsServerSaysHowToGetIt() throws Exception {
		var tool = ServerDescriptors.installed().find("pasls").orElseThrow().descriptor().tool();
		Assumptions.assumeTrue(WorkspaceTools.finder().find(tool).isEmpty(), "pasls is on this machine");
		project.write("hello.pas", "program Hello;\n\nbegin\n  WriteLn('Hello, unikernel world!');\nend.\n");
		var editor = new SourceEditor(project.edit("hello.pas"));
		Wait.until("a line above the text", () -> editor.widget().getLineVerticalIndent(0) > 0);
		assertTrue(editor.open().supervisor().problem().contains(tool.howToGetHere()), editor.open().supervisor().problem());
		Screenshot.take("sources-missing-server");
	}
}
