package dev.ukdt.sources.workbench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.program.Program;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.ClientServices;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.diagnostics.Diagnostics;
import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.text.FileUris;

/** What the workbench does for servers, each thing in a class of its own. */
public final class WorkbenchServices implements ClientServices {
	private final Diagnostics diagnostics = new Diagnostics();
	private final ServerLogs logs = new ServerLogs();
	private final ProgressJobs progress = new ProgressJobs();
	private final ServerQuestions questions = new ServerQuestions();
	private final List<Consumer<Supervisor>> refreshers = new CopyOnWriteArrayList<>();
	private final List<Consumer<Supervisor>> stateListeners = new CopyOnWriteArrayList<>();

	public Diagnostics diagnostics() {
		return diagnostics;
	}

	public ServerLogs logs() {
		return logs;
	}

	/** Told in the UI thread when what a server knows has to be asked for anew. */
	public void onRefresh(Consumer<Supervisor> listener) {
		refreshers.add(listener);
	}

	public void removeOnRefresh(Consumer<Supervisor> listener) {
		refreshers.remove(listener);
	}

	/** Told in the UI thread when a server has started, ended or cannot be had. */
	public void onState(Consumer<Supervisor> listener) {
		stateListeners.add(listener);
	}

	public void removeOnState(Consumer<Supervisor> listener) {
		stateListeners.remove(listener);
	}

	@Override
	public void diagnostics(Supervisor supervisor, PublishDiagnosticsParams problems) {
		diagnostics.publish(supervisor, problems);
	}

	@Override
	public void forgetDiagnostics(Supervisor supervisor) {
		diagnostics.forget(supervisor);
		progress.endAll(supervisor);
	}

	@Override
	public void closed(OpenDocument document) {
		diagnostics.closed(document);
	}

	@Override
	public void log(Supervisor supervisor, String line) {
		logs.add(supervisor, line);
	}

	@Override
	public void message(Supervisor supervisor, MessageParams message) {
		logs.add(supervisor, message.getMessage());
		UiThread.later(() -> StatusLine.show(supervisor.server().descriptor().name() + ": " + message.getMessage()));
	}

	@Override
	public CompletableFuture<MessageActionItem> question(Supervisor supervisor, ShowMessageRequestParams question) {
		return questions.ask(supervisor, question);
	}

	@Override
	public CompletableFuture<ApplyWorkspaceEditResponse> apply(Supervisor supervisor, String label, WorkspaceEdit edit) {
		return new EditApplication(label == null || label.isBlank() ? "Edit of " + supervisor.server().descriptor().name() : label, edit).start();
	}

	@Override
	public CompletableFuture<Boolean> show(Supervisor supervisor, ShowDocumentParams document) {
		var shown = new CompletableFuture<Boolean>();
		UiThread.later(() -> {
			var range = document.getSelection() == null ? new Range(new Position(0, 0), new Position(0, 0)) : document.getSelection();
			var file = FileUris.path(document.getUri());
			shown.complete(file.isPresent() ? SourceOpener.open(file.get(), range)
					: document.getUri().matches("https?://.*") && Program.launch(document.getUri()));
		});
		return shown;
	}

	@Override
	public void progress(Supervisor supervisor, ProgressParams params) {
		progress.report(supervisor, params);
	}

	@Override
	public void refresh(Supervisor supervisor) {
		UiThread.later(() -> refreshers.forEach(listener -> listener.accept(supervisor)));
	}

	@Override
	public void stateChanged(Supervisor supervisor) {
		UiThread.later(() -> stateListeners.forEach(listener -> listener.accept(supervisor)));
	}
}
