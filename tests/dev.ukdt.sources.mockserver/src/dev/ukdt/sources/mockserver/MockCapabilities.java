package dev.ukdt.sources.mockserver;

import java.util.List;

import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;

/** What mock servers say they can. */
public final class MockCapabilities {
	private MockCapabilities() {
	}

	/** As much as most tests need. */
	public static ServerCapabilities some() {
		var capabilities = new ServerCapabilities();
		capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".")));
		capabilities.setHoverProvider(true);
		capabilities.setInlayHintProvider(true);
		capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(new SemanticTokensLegend(List.of("function", "unheardOf"), List.of()), true));
		return capabilities;
	}

	/** Everything that a client may ask for. */
	public static ServerCapabilities all() {
		var capabilities = some();
		capabilities.setDefinitionProvider(true);
		capabilities.setDeclarationProvider(true);
		capabilities.setImplementationProvider(true);
		capabilities.setTypeDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentHighlightProvider(true);
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setWorkspaceSymbolProvider(true);
		capabilities.setCodeActionProvider(new CodeActionOptions());
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setDocumentRangeFormattingProvider(true);
		capabilities.setRenameProvider(true);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setDocumentLinkProvider(new DocumentLinkOptions());
		capabilities.setCallHierarchyProvider(true);
		capabilities.setDiagnosticProvider(new DiagnosticRegistrationOptions());
		capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(List.of("mock")));
		return capabilities;
	}
}
