package dev.ukdt.sources.client;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.lsp4j.*;

import dev.ukdt.sources.server.ServerDescriptor;

/** What this client says of itself to a server. */
final class ClientAbilities {
	/** The colours that {@code dev.ukdt.sources.semantic} knows. */
	static final List<String> TOKEN_TYPES = List.of(SemanticTokenTypes.Namespace, SemanticTokenTypes.Type, SemanticTokenTypes.Class, SemanticTokenTypes.Enum,
			SemanticTokenTypes.Interface, SemanticTokenTypes.Struct, SemanticTokenTypes.TypeParameter, SemanticTokenTypes.Parameter, SemanticTokenTypes.Variable,
			SemanticTokenTypes.Property, SemanticTokenTypes.EnumMember, SemanticTokenTypes.Event, SemanticTokenTypes.Function, SemanticTokenTypes.Method,
			SemanticTokenTypes.Macro, SemanticTokenTypes.Keyword, SemanticTokenTypes.Modifier, SemanticTokenTypes.Comment, SemanticTokenTypes.String,
			SemanticTokenTypes.Number, SemanticTokenTypes.Regexp, SemanticTokenTypes.Operator, SemanticTokenTypes.Decorator);
	private static final List<String> TOKEN_MODIFIERS = List.of(SemanticTokenModifiers.Declaration, SemanticTokenModifiers.Definition, SemanticTokenModifiers.Readonly,
			SemanticTokenModifiers.Static, SemanticTokenModifiers.Deprecated, SemanticTokenModifiers.DefaultLibrary);

	private ClientAbilities() {
	}

	@SuppressWarnings("deprecation") // rootUri: some servers still read nothing else
	static InitializeParams hello(ServerDescriptor server, Path root) {
		var params = new InitializeParams();
		params.setProcessId((int) ProcessHandle.current().pid());
		params.setClientInfo(new ClientInfo("UKDT", "0.1"));
		params.setRootUri(root.toUri().toString());
		params.setWorkspaceFolders(List.of(new WorkspaceFolder(root.toUri().toString(), String.valueOf(root.getFileName()))));
		params.setInitializationOptions(server.initialisation());
		params.setCapabilities(new ClientCapabilities(workspace(), textDocument(), window(), null));
		return params;
	}

	private static WorkspaceClientCapabilities workspace() {
		var edits = new WorkspaceEditCapabilities();
		edits.setDocumentChanges(true);
		edits.setResourceOperations(List.of(ResourceOperationKind.Create, ResourceOperationKind.Rename, ResourceOperationKind.Delete));
		edits.setFailureHandling(FailureHandlingKind.Undo);
		edits.setNormalizesLineEndings(false);
		var workspace = new WorkspaceClientCapabilities();
		workspace.setApplyEdit(true);
		workspace.setWorkspaceEdit(edits);
		workspace.setConfiguration(true);
		workspace.setWorkspaceFolders(true);
		workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
		workspace.setSymbol(new SymbolCapabilities());
		workspace.setExecuteCommand(new ExecuteCommandCapabilities());
		workspace.setSemanticTokens(new SemanticTokensWorkspaceCapabilities(true));
		workspace.setDiagnostics(new DiagnosticWorkspaceCapabilities(true));
		workspace.setInlayHint(new InlayHintWorkspaceCapabilities(true));
		return workspace;
	}

	private static WindowClientCapabilities window() {
		var window = new WindowClientCapabilities();
		window.setWorkDoneProgress(true);
		window.setShowMessage(new WindowShowMessageRequestCapabilities());
		window.setShowDocument(new ShowDocumentCapabilities(true));
		return window;
	}

	private static TextDocumentClientCapabilities textDocument() {
		var text = new TextDocumentClientCapabilities();
		text.setSynchronization(new SynchronizationCapabilities(false, false, true));
		text.setCompletion(completion());
		text.setHover(new HoverCapabilities(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT), false));
		var parameters = new ParameterInformationCapabilities(true);
		var signature = new SignatureInformationCapabilities(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
		signature.setParameterInformation(parameters);
		signature.setActiveParameterSupport(true);
		text.setSignatureHelp(new SignatureHelpCapabilities(signature, false));
		text.setDefinition(new DefinitionCapabilities(false, true));
		text.setDeclaration(new DeclarationCapabilities(false, true));
		text.setImplementation(new ImplementationCapabilities(false, true));
		text.setTypeDefinition(new TypeDefinitionCapabilities(false, true));
		text.setReferences(new ReferencesCapabilities());
		text.setDocumentHighlight(new DocumentHighlightCapabilities());
		var symbols = new DocumentSymbolCapabilities();
		symbols.setHierarchicalDocumentSymbolSupport(true);
		text.setDocumentSymbol(symbols);
		text.setCodeAction(codeAction());
		text.setFormatting(new FormattingCapabilities());
		text.setRangeFormatting(new RangeFormattingCapabilities());
		text.setRename(new RenameCapabilities(true, false));
		text.setDocumentLink(new DocumentLinkCapabilities());
		text.setFoldingRange(new FoldingRangeCapabilities());
		var diagnostics = new PublishDiagnosticsCapabilities(true);
		diagnostics.setVersionSupport(true);
		diagnostics.setCodeDescriptionSupport(true);
		diagnostics.setTagSupport(new DiagnosticsTagSupport(List.of(DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated)));
		text.setPublishDiagnostics(diagnostics);
		var requests = new SemanticTokensClientCapabilitiesRequests(true, true);
		text.setSemanticTokens(new SemanticTokensCapabilities(requests, TOKEN_TYPES, TOKEN_MODIFIERS, List.of(TokenFormat.Relative)));
		text.setDiagnostic(new DiagnosticCapabilities(false, true));
		text.setInlayHint(new InlayHintCapabilities());
		text.setCallHierarchy(new CallHierarchyCapabilities());
		return text;
	}

	private static CompletionCapabilities completion() {
		var item = new CompletionItemCapabilities(true);
		item.setDocumentationFormat(List.of(MarkupKind.MARKDOWN, MarkupKind.PLAINTEXT));
		item.setDeprecatedSupport(true);
		item.setPreselectSupport(true);
		item.setInsertReplaceSupport(true);
		item.setLabelDetailsSupport(true);
		item.setResolveSupport(new CompletionItemResolveSupportCapabilities(List.of("documentation", "detail", "additionalTextEdits")));
		var completion = new CompletionCapabilities(item);
		completion.setContextSupport(true);
		return completion;
	}

	private static CodeActionCapabilities codeAction() {
		var kinds = new CodeActionKindCapabilities(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source));
		var actions = new CodeActionCapabilities();
		actions.setCodeActionLiteralSupport(new CodeActionLiteralSupportCapabilities(kinds));
		actions.setIsPreferredSupport(true);
		actions.setDataSupport(true);
		actions.setResolveSupport(new CodeActionResolveSupportCapabilities(List.of("edit")));
		return actions;
	}
}
