package dev.ukdt.manifest.server;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensServerFull;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

import dev.ukdt.manifest.Surroundings;

/**
 * The language server for manifests: a thin layer over what this bundle knows anyway. Runs in the process of the IDE or on its own, see
 * {@link ServerProcess}. One client a server.
 */
public final class ManifestServer implements LanguageServer, LanguageClientAware, WorkspaceService {
	private final CountDownLatch exited = new CountDownLatch(1);
	private final OpenDocuments documents;
	private final DocumentService answers;

	/** A server that knows of files what the disk says. */
	public ManifestServer() {
		this(file -> file.getParent() == null ? Surroundings.unknown() : Surroundings.of(file.getParent()));
	}

	/** @param around what stands around a file, by its path; asked on pool threads */
	public ManifestServer(Function<Path, Surroundings> around) {
		documents = new OpenDocuments(around);
		answers = new DocumentService(documents);
	}

	/** Is told by its URI when a text is opened, with true, and when it is closed; on any thread. */
	public void onVisit(BiConsumer<String, Boolean> listener) {
		documents.onVisit(listener);
	}

	/** Lets what stands around the open texts be looked at anew, as when a file has come or gone. Any thread; returns at once. */
	public void checkAgain() {
		documents.checkAgain();
	}

	@Override
	public void connect(LanguageClient client) {
		documents.connect(client);
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		var capabilities = new ServerCapabilities();
		capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
		capabilities.setCompletionProvider(new CompletionOptions(false, List.of(":", "\"", ".", "=", "/", "[", "<", " ", "-")));
		capabilities.setHoverProvider(true);
		capabilities.setDocumentSymbolProvider(true);
		capabilities.setFoldingRangeProvider(true);
		capabilities.setDefinitionProvider(true);
		capabilities.setReferencesProvider(true);
		capabilities.setDocumentFormattingProvider(true);
		capabilities.setRenameProvider(new RenameOptions(true));
		capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
		capabilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(ColourAnswers.legend(), new SemanticTokensServerFull(false), false));
		return CompletableFuture.completedFuture(new InitializeResult(capabilities, new ServerInfo("UKDT manifests", "0.1.0")));
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		documents.close();
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		documents.close();
		exited.countDown();
	}

	/** Waits until the client says exit. */
	public void awaitExit() throws InterruptedException {
		exited.await();
	}

	boolean hasExited() {
		return exited.getCount() == 0;
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return answers;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return this;
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// There is nothing to trace.
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// There are no settings.
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		checkAgain();
	}
}
