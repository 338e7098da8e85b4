package dev.ukdt.manifest.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

import dev.ukdt.manifest.Manifest;

/** What one client asks of its texts. Answers come from pool threads. */
final class DocumentService implements TextDocumentService {
	private final OpenDocuments documents;

	DocumentService(OpenDocuments documents) {
		this.documents = documents;
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		var item = params.getTextDocument();
		documents.open(item.getUri(), item.getVersion(), item.getText());
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		documents.change(params.getTextDocument().getUri(), params.getTextDocument().getVersion(), params.getContentChanges());
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		documents.checkAgain();
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		documents.close(params.getTextDocument().getUri());
	}

	private <T> CompletableFuture<T> answer(TextDocumentIdentifier document, T otherwise, Function<Manifest, T> question) {
		var text = documents.find(document.getUri());
		return text.isEmpty() ? CompletableFuture.completedFuture(otherwise) : CompletableFutures.computeAsync(cancel -> {
			cancel.checkCanceled();
			var manifest = text.get().manifest();
			cancel.checkCanceled();
			return manifest.map(question).orElse(otherwise);
		});
	}

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()), manifest -> Either.forRight(HelpAnswers.completion(manifest, params.getPosition())));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return answer(params.getTextDocument(), null, manifest -> HelpAnswers.hover(manifest, params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> StructureAnswers.symbols(manifest).stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return answer(params.getTextDocument(), List.of(), StructureAnswers::folding);
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()),
				manifest -> Either.forLeft(NameAnswers.definition(manifest, params.getTextDocument().getUri(), params.getPosition())));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> NameAnswers.references(manifest, params.getTextDocument().getUri(), params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> ProblemAnswers.fixes(manifest, params.getTextDocument().getUri(), params.getRange()).stream()
				.map(Either::<Command, CodeAction>forRight).toList());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return answer(params.getTextDocument(), List.of(), StructureAnswers::formatting);
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return answer(params.getTextDocument(), null, manifest -> NameAnswers.rename(manifest, params.getTextDocument().getUri(), params.getPosition(), params.getNewName()));
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return answer(params.getTextDocument(), null,
				manifest -> Optional.ofNullable(NameAnswers.renamed(manifest, params.getPosition())).map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst).orElse(null));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return answer(params.getTextDocument(), new SemanticTokens(List.of()), ColourAnswers::colours);
	}
}
