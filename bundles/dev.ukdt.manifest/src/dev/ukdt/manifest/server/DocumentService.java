package dev.ukdt.manifest.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
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
import org.eclipse.lsp4j.PublishDiagnosticsParams;
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
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.TextDocumentService;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Surroundings;

/** The open texts of one client. Answers come from pool threads; a check that a newer text has overtaken is cancelled. */
final class DocumentService implements TextDocumentService {
	private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
	private final Map<String, Future<?>> checks = new ConcurrentHashMap<>();
	private final ExecutorService checker = Executors.newSingleThreadExecutor(task -> {
		var thread = new Thread(task, "UKDT manifest checks");
		thread.setDaemon(true);
		return thread;
	});
	private final Function<Path, Surroundings> around;
	private volatile LanguageClient client;
	private volatile BiConsumer<String, Boolean> visitor = (uri, opened) -> {
	};

	/** @param around what stands around a file, by its path */
	DocumentService(Function<Path, Surroundings> around) {
		this.around = around;
	}

	void connect(LanguageClient to) {
		client = to;
	}

	void onVisit(BiConsumer<String, Boolean> listener) {
		visitor = listener;
	}

	void close() {
		checker.shutdownNow();
		open.keySet().forEach(uri -> visitor.accept(uri, false));
		open.clear();
	}

	/** What stands around the texts may have changed. */
	void checkAllAgain() {
		open.keySet().forEach(uri -> {
			var again = open.computeIfPresent(uri, (key, document) -> document.again());
			if (again != null) {
				check(again);
			}
		});
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		var item = params.getTextDocument();
		visitor.accept(item.getUri(), true);
		put(OpenDocument.of(item.getUri(), item.getVersion(), item.getText(), around));
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		var before = open.get(params.getTextDocument().getUri());
		if (before != null) {
			put(before.changed(params.getTextDocument().getVersion(), params.getContentChanges()));
		}
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		checkAllAgain();
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		var uri = params.getTextDocument().getUri();
		open.remove(uri);
		var running = checks.remove(uri);
		if (running != null) {
			running.cancel(false);
		}
		if (client != null) {
			client.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of()));
		}
		visitor.accept(uri, false);
	}

	private void put(OpenDocument document) {
		open.put(document.uri(), document);
		check(document);
	}

	private void check(OpenDocument document) {
		try {
			var before = checks.put(document.uri(), checker.submit(() -> publish(document)));
			if (before != null) {
				before.cancel(false); // Not interrupted: it may be in the middle of a message to the client.
			}
		} catch (RejectedExecutionException e) {
			// The server is closed already.
		}
	}

	private void publish(OpenDocument document) {
		if (open.get(document.uri()) != document || client == null) {
			return;
		}
		var diagnostics = document.manifest().map(Answers::diagnostics).orElse(List.of());
		if (open.get(document.uri()) == document) {
			client.publishDiagnostics(new PublishDiagnosticsParams(document.uri(), diagnostics, document.version()));
		}
	}

	private <T> CompletableFuture<T> answer(TextDocumentIdentifier document, T otherwise, Function<Manifest, T> question) {
		var text = open.get(document.getUri());
		if (text == null) {
			return CompletableFuture.completedFuture(otherwise);
		}
		return CompletableFutures.computeAsync(cancel -> {
			cancel.checkCanceled();
			var manifest = text.manifest();
			cancel.checkCanceled();
			return manifest.map(question).orElse(otherwise);
		});
	}

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()), manifest -> Either.forRight(Answers.completion(manifest, params.getPosition())));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return answer(params.getTextDocument(), null, manifest -> Answers.hover(manifest, params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> Answers.symbols(manifest).stream().map(Either::<SymbolInformation, DocumentSymbol>forRight).toList());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return answer(params.getTextDocument(), List.of(), Answers::folding);
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()),
				manifest -> Either.forLeft(Answers.definition(manifest, params.getTextDocument().getUri(), params.getPosition())));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> Answers.references(manifest, params.getTextDocument().getUri(), params.getPosition()));
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		return answer(params.getTextDocument(), List.of(), manifest -> Answers.fixes(manifest, params.getTextDocument().getUri(), params.getRange()).stream()
				.map(Either::<Command, CodeAction>forRight).toList());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return answer(params.getTextDocument(), List.of(), Answers::formatting);
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return answer(params.getTextDocument(), null, manifest -> Answers.rename(manifest, params.getTextDocument().getUri(), params.getPosition(), params.getNewName()));
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return answer(params.getTextDocument(), null,
				manifest -> Optional.ofNullable(Answers.renamed(manifest, params.getPosition())).map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst).orElse(null));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return answer(params.getTextDocument(), new SemanticTokens(List.of()), Answers::colours);
	}
}
