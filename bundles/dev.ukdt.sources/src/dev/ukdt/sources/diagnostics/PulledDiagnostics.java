package dev.ukdt.sources.diagnostics;

import java.time.Duration;
import java.util.List;

import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.editor.DocumentFeature;

/** Asks servers that do not tell problems by themselves. In the UI thread. */
public final class PulledDiagnostics extends DocumentFeature {
	private String lastId;

	public PulledDiagnostics() {
		super(Duration.ofMillis(300));
	}

	@Override
	protected void settled() {
		server().ifPresent(server -> {
			var version = server.version();
			var params = new DocumentDiagnosticParams(server.identifier());
			params.setPreviousResultId(lastId);
			then(server.ask(able -> able.getDiagnosticProvider() != null, remote -> remote.getTextDocumentService().diagnostic(params)), report -> {
				if (report.isLeft() && isConnected()) {
					lastId = report.getLeft().getResultId();
					show(server, report.getLeft(), server.uri(), version);
					if (report.getLeft().getRelatedDocuments() != null) {
						report.getLeft().getRelatedDocuments().forEach((uri, other) -> {
							if (other.isLeft()) {
								show(server, other.getLeft(), uri, null);
							}
						});
					}
				}
			});
		});
	}

	private static void show(OpenDocument server, FullDocumentDiagnosticReport report, String uri, Integer version) {
		Sources.services().diagnostics().pulled(server.supervisor(), new PublishDiagnosticsParams(uri, report.getItems(), version));
	}

	@Override
	protected void disconnected() {
		lastId = null;
		// Nobody asks for a text that is not open; what was said of it would stay for ever.
		server().ifPresent(server -> Sources.services().diagnostics().pulled(server.supervisor(), new PublishDiagnosticsParams(server.uri(), List.of())));
	}
}
