package dev.ukdt.sources.client;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.UnregistrationParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** What a server says on its own account, handed over to the workbench. Called on the thread that reads from the server. */
public final class ServerMessages implements LanguageClient {
	private final Supervisor supervisor;
	private final ClientServices services;
	private final Registrations registrations = new Registrations();
	private boolean over;

	ServerMessages(Supervisor supervisor, ClientServices services) {
		this.supervisor = supervisor;
		this.services = services;
	}

	Registrations registrations() {
		return registrations;
	}

	/** The server is left: what it said is forgotten, and what it may still say is not taken. Any thread. */
	synchronized void end() {
		over = true;
	}

	private synchronized void unlessOver(Runnable taking) {
		if (!over) {
			taking.run();
		}
	}

	@Override
	public void telemetryEvent(Object object) {
		// Nobody here collects any.
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams problems) {
		unlessOver(() -> services.diagnostics(supervisor, problems));
	}

	@Override
	public void showMessage(MessageParams message) {
		services.message(supervisor, message);
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams question) {
		return services.question(supervisor, question);
	}

	@Override
	public void logMessage(MessageParams message) {
		services.log(supervisor, message.getMessage());
	}

	@Override
	public void logTrace(LogTraceParams trace) {
		services.log(supervisor, trace.getMessage());
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
		return services.apply(supervisor, params.getLabel(), params.getEdit());
	}

	@Override
	public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
		return services.show(supervisor, params).thenApply(ShowDocumentResult::new);
	}

	@Override
	public CompletableFuture<Void> registerCapability(RegistrationParams params) {
		registrations.add(params.getRegistrations());
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<Void> unregisterCapability(UnregistrationParams params) {
		registrations.remove(params.getUnregisterations());
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
		Map<String, Object> settings = supervisor.server().descriptor().settings();
		return CompletableFuture.completedFuture(params.getItems().stream().map(item -> item.getSection() == null ? settings : settings.get(item.getSection())).toList());
	}

	@Override
	public CompletableFuture<List<WorkspaceFolder>> workspaceFolders() {
		return CompletableFuture.completedFuture(List.of(supervisor.workspaceFolder()));
	}

	@Override
	public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void notifyProgress(ProgressParams progress) {
		unlessOver(() -> services.progress(supervisor, progress));
	}

	@Override
	public CompletableFuture<Void> refreshSemanticTokens() {
		return refresh();
	}

	@Override
	public CompletableFuture<Void> refreshInlayHints() {
		return refresh();
	}

	@Override
	public CompletableFuture<Void> refreshCodeLenses() {
		return refresh();
	}

	@Override
	public CompletableFuture<Void> refreshDiagnostics() {
		return refresh();
	}

	private CompletableFuture<Void> refresh() {
		services.refresh(supervisor);
		return CompletableFuture.completedFuture(null);
	}

	/** An extension of clangd's that needs no answer; without this, LSP4J would complain of it. */
	@JsonNotification("textDocument/clangd.fileStatus")
	public void fileStatus(Object status) {
		// The progress tells as much.
	}

	/** The same of typescript-language-server. */
	@JsonNotification("$/typescriptVersion")
	public void typescriptVersion(Object version) {
		// In the log already.
	}
}
