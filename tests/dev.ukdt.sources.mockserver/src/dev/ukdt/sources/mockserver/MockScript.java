package dev.ukdt.sources.mockserver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * What a mock server does. The next server that starts takes the script of that time.
 *
 * @param answers by the name of the request as {@link MockServer#heard} has it; a request that has none is answered with null
 */
public record MockScript(Supplier<CompletableFuture<InitializeResult>> initialize, BiConsumer<MockServer, TextDocumentItem> opened,
		Map<String, Function<Object, CompletableFuture<?>>> answers, byte[] nonsense) {
	private static final String ANY = "*";

	/** A server that can do what the protocol has, and finds nothing. */
	public static MockScript friendly() {
		return new MockScript(() -> CompletableFuture.completedFuture(new InitializeResult(capabilities())), (server, document) -> {
		}, Map.of(), new byte[0]);
	}

	/** A server that says it can do everything, and finds nothing. */
	public static MockScript able() {
		return friendly().withCapabilities(MockCapabilities.all());
	}

	/** A server that says it can do everything, and never answers until it is told to end. */
	public static MockScript silent() {
		return able().withAnswer(ANY, params -> new CompletableFuture<>()).withAnswer("shutdown", params -> CompletableFuture.completedFuture(null));
	}

	public static ServerCapabilities capabilities() {
		return MockCapabilities.some();
	}

	@SuppressWarnings("unchecked")
	<T> CompletableFuture<T> answer(String request, Object params) {
		var answer = answers.getOrDefault(request, answers.get(ANY));
		return answer == null ? CompletableFuture.completedFuture(null) : (CompletableFuture<T>) answer.apply(params);
	}

	public MockScript withInitialize(Supplier<CompletableFuture<InitializeResult>> other) {
		return new MockScript(other, opened, answers, nonsense);
	}

	public MockScript withCapabilities(ServerCapabilities capabilities) {
		return withInitialize(() -> CompletableFuture.completedFuture(new InitializeResult(capabilities)));
	}

	public MockScript withOpened(BiConsumer<MockServer, TextDocumentItem> other) {
		return new MockScript(initialize, other, answers, nonsense);
	}

	/** Answers one request in this way. */
	public MockScript withAnswer(String request, Function<Object, CompletableFuture<?>> answer) {
		var all = new HashMap<>(answers);
		all.put(request, answer);
		return new MockScript(initialize, opened, Map.copyOf(all), nonsense);
	}

	/** Always gives the same answer to a request. */
	public MockScript withAnswer(String request, Object answer) {
		return withAnswer(request, params -> CompletableFuture.completedFuture(answer));
	}

	public MockScript withCompletion(Function<CompletionParams, CompletableFuture<Either<List<CompletionItem>, CompletionList>>> other) {
		return withAnswer("completion", params -> other.apply((CompletionParams) params));
	}

	public MockScript withHover(Function<HoverParams, CompletableFuture<Hover>> other) {
		return withAnswer("hover", params -> other.apply((HoverParams) params));
	}

	public MockScript withTokens(List<Integer> tokens) {
		return withAnswer("semanticTokens", new SemanticTokens(tokens));
	}

	public MockScript withHints(List<InlayHint> hints) {
		return withAnswer("inlayHint", hints);
	}

	public MockScript withSignature(SignatureHelp signature) {
		return withAnswer("signatureHelp", signature);
	}

	/** Bytes that it says before anything else. */
	public MockScript withNonsense(byte[] other) {
		return new MockScript(initialize, opened, answers, other);
	}
}
