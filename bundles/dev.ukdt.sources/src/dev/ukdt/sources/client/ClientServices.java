package dev.ukdt.sources.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What the workbench does for servers. Called on the threads that read from them: no method may block. */
public interface ClientServices {
	/** Problems of one file, all that the server knows. */
	void diagnostics(Supervisor supervisor, PublishDiagnosticsParams problems);

	/** A server will no longer say anything of the files it spoke of. */
	void forgetDiagnostics(Supervisor supervisor);

	/** A document is no longer open anywhere. In the UI thread. */
	void closed(OpenDocument document);

	/** A line for the server's log. */
	void log(Supervisor supervisor, String line);

	void message(Supervisor supervisor, MessageParams message);

	/** Asks the user; completes with null when nothing was chosen. */
	CompletableFuture<MessageActionItem> question(Supervisor supervisor, ShowMessageRequestParams question);

	CompletableFuture<ApplyWorkspaceEditResponse> apply(Supervisor supervisor, String label, WorkspaceEdit edit);

	CompletableFuture<Boolean> show(Supervisor supervisor, ShowDocumentParams document);

	void progress(Supervisor supervisor, ProgressParams progress);

	/** Inlay hints, semantic colours and such have to be asked for anew. */
	void refresh(Supervisor supervisor);

	/** The state of a server has changed. */
	void stateChanged(Supervisor supervisor);

	/** The folders of the workspace that a server is about. */
	default List<String> folders() {
		return List.of();
	}
}
