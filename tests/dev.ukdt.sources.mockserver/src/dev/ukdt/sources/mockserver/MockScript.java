package dev.ukdt.sources.mockserver;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What a mock server does. The next server that starts takes the script of that time. */
public record MockScript(Supplier<CompletableFuture<InitializeResult>> initialize, BiConsumer<MockServer, TextDocumentItem> opened,
		BiConsumer<MockServer, DidChangeTextDocumentParams> changed, Function<CompletionParams, CompletableFuture<Either<List<CompletionItem>, CompletionList>>> completion,
		Function<HoverParams, CompletableFuture<Hover>> hover, List<Integer> tokens, List<InlayHint> hints, SignatureHelp signature, byte[] nonsense) {
	/** A server that can do what the protocol has, and finds nothing. */
	public static MockScript friendly() {
		return new MockScript(() -> CompletableFuture.completedFuture(new InitializeResult(capabilities())), (server, document) -> {
		}, (server, change) -> {
		}, params -> CompletableFuture.completedFuture(Either.forLeft(List.of())), params -> CompletableFuture.completedFuture(null), List.of(), List.of(), new SignatureHelp(), new byte[0]);
	}

	public static ServerCapabilities capabilities() {
		var capabilities = new ServerCapabilities();
		capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of(".")));
		capabilities.setHoverProvider(true);
		capabilities.setInlayHintProvider(true);
		capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(new SemanticTokensLegend(List.of("function", "unheardOf"), List.of()), true));
		return capabilities;
	}

	public MockScript withInitialize(Supplier<CompletableFuture<InitializeResult>> other) {
		return new MockScript(other, opened, changed, completion, hover, tokens, hints, signature, nonsense);
	}

	public MockScript withOpened(BiConsumer<MockServer, TextDocumentItem> other) {
		return new MockScript(initialize, other, changed, completion, hover, tokens, hints, signature, nonsense);
	}

	public MockScript withChanged(BiConsumer<MockServer, DidChangeTextDocumentParams> other) {
		return new MockScript(initialize, opened, other, completion, hover, tokens, hints, signature, nonsense);
	}

	public MockScript withCompletion(Function<CompletionParams, CompletableFuture<Either<List<CompletionItem>, CompletionList>>> other) {
		return new MockScript(initialize, opened, changed, other, hover, tokens, hints, signature, nonsense);
	}

	public MockScript withHover(Function<HoverParams, CompletableFuture<Hover>> other) {
		return new MockScript(initialize, opened, changed, completion, other, tokens, hints, signature, nonsense);
	}

	public MockScript withTokens(List<Integer> other) {
		return new MockScript(initialize, opened, changed, completion, hover, other, hints, signature, nonsense);
	}

	public MockScript withHints(List<InlayHint> other) {
		return new MockScript(initialize, opened, changed, completion, hover, tokens, other, signature, nonsense);
	}

	public MockScript withSignature(SignatureHelp other) {
		return new MockScript(initialize, opened, changed, completion, hover, tokens, hints, other, nonsense);
	}

	/** Bytes that it says before anything else. */
	public MockScript withNonsense(byte[] other) {
		return new MockScript(initialize, opened, changed, completion, hover, tokens, hints, signature, other);
	}
}
