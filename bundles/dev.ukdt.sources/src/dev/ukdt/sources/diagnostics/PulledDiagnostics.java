package dev.ukdt.sources.diagnostics;

import java.time.Duration;
import java.util.List;

import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FullDocumentDiagnosticReport;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.editor.DocumentFeature;

/** Asks servers that do not tell problems by themselves. In the UI thread. */
public final class PulledDiagnostics extends DocumentFeature {
	private static final DocumentDiagnosticReport NONE = new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of()));

	public PulledDiagnostics() {
		super(Duration.ofMillis(300));
	}

	@Override
	protected void settled() {
		server().ifPresent(server -> {
			var version = server.version();
			// Never with the identifier of an earlier answer: "unchanged" is of no use when that one was not shown, or was another server's.
			var params = new DocumentDiagnosticParams(server.identifier());
			then(server.ask(able -> able.getDiagnosticProvider() != null, remote -> remote.getTextDocumentService().diagnostic(params)), NONE, report -> {
				if (report.isLeft()) {
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
}
