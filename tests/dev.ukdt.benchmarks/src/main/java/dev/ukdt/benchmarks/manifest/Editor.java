package dev.ukdt.benchmarks.manifest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A language server as a process, and an editor without a window that talks to it. */
final class Editor implements LanguageClient, AutoCloseable {
	private static final int LIMIT_SECONDS = 60;
	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private final Map<String, Object> settings;
	private final Process process;
	private final LanguageServer server;

	Editor(List<String> command, Map<String, Object> settings) throws Exception {
		this.settings = settings;
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		var launcher = LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
		launcher.startListening();
		server = launcher.getRemoteProxy();
		var params = new InitializeParams();
		var capabilities = new ClientCapabilities();
		var workspace = new WorkspaceClientCapabilities();
		workspace.setConfiguration(true);
		capabilities.setWorkspace(workspace);
		params.setCapabilities(capabilities);
		params.setProcessId((int) ProcessHandle.current().pid());
		server.initialize(params).get(LIMIT_SECONDS, TimeUnit.SECONDS);
		server.initialized(new InitializedParams());
		server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
	}

	/** Opens a text and waits for its first diagnostics. */
	void open(String uri, String text) throws Exception {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "yaml", 1, text)));
		heard(uri);
	}

	/** Puts a character in and waits for the diagnostics of the text with it. */
	void type(String uri, int version, Position at, String text) throws Exception {
		published.clear();
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
				List.of(new TextDocumentContentChangeEvent(new Range(at, at), text))));
		heard(uri);
	}

	/** @return how many proposals there are */
	int complete(String uri, Position at) throws Exception {
		var answer = server.getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), at)).get(LIMIT_SECONDS, TimeUnit.SECONDS);
		return answer.isLeft() ? answer.getLeft().size() : answer.getRight().getItems().size();
	}

	private void heard(String uri) throws IOException, InterruptedException {
		while (true) {
			var next = published.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			if (next == null) {
				throw new IOException("no diagnostics came");
			}
			if (next.getUri().equals(uri)) {
				return;
			}
		}
	}

	@Override
	public void close() throws Exception {
		process.destroy();
		process.waitFor();
	}

	@Override
	public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
		return CompletableFuture.completedFuture(params.getItems().stream().map(item -> settings.getOrDefault(item.getSection(), Map.of())).toList());
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public void telemetryEvent(Object object) {
		// Not measured.
	}

	@Override
	public void showMessage(MessageParams message) {
		// Not measured.
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// Not measured.
	}
}
