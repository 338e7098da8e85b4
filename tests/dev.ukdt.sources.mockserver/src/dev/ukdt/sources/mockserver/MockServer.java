package dev.ukdt.sources.mockserver;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** A server that does what a test tells it to, in the process of the test. Keeps the texts as a server does: edit by edit. */
public final class MockServer extends MockRequests implements LanguageServer {
	private final MockScript script;
	private final List<String> heard = new CopyOnWriteArrayList<>();
	private volatile LanguageClient client;
	private volatile String text = "";

	MockServer(MockScript script) {
		this.script = script;
	}

	void connect(LanguageClient client) {
		this.client = client;
	}

	public LanguageClient client() {
		return client;
	}

	/** The names of the messages so far. */
	public List<String> heard() {
		return List.copyOf(heard);
	}

	/** The text of the document that was opened last, as the client's messages make it. */
	public String text() {
		return text;
	}

	@Override
	<T> CompletableFuture<T> hear(String request, Object params) {
		heard.add(request);
		CompletableFuture<T> answer = script.answer(request, params);
		answer.whenComplete((value, failure) -> {
			if (answer.isCancelled()) {
				heard.add(request + " cancelled");
			}
		});
		return answer;
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		heard.add("initialize");
		return script.initialize().get();
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		heard.add("didOpen");
		text = params.getTextDocument().getText();
		script.opened().accept(this, params.getTextDocument());
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		heard.add("didChange");
		for (var change : params.getContentChanges()) {
			text = change.getRange() == null ? change.getText() : text.substring(0, offset(change.getRange().getStart())) + change.getText() + text.substring(offset(change.getRange().getEnd()));
		}
	}

	private int offset(Position position) {
		var offset = 0;
		for (var line = 0; line < position.getLine(); line++) {
			offset = text.indexOf('\n', offset) + 1;
		}
		return offset + position.getCharacter();
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		heard.add("didClose");
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		heard.add("didSave");
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		heard.add("didChangeConfiguration");
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		heard.add("didChangeWatchedFiles");
	}

	@Override
	public void cancelProgress(WorkDoneProgressCancelParams params) {
		heard.add("cancelProgress " + params.getToken().get());
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		return hear("shutdown", null);
	}

	@Override
	public void exit() {
		MockTransport.end(this);
	}

	/** Ends as a process that crashes does: in the middle of whatever it was at. */
	public void crash() {
		MockTransport.end(this);
	}

	/** Hears nothing any more, though it has not ended. */
	public void stopHearing() throws IOException {
		MockTransport.hearing(this).close();
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return this;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return this;
	}
}
