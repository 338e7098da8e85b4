package dev.ukdt.manifest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over streams, as an editor talks to it. */
class ServerTest implements LanguageClient {
	private static final String KRAFTFILE = "spec: v0.6\nname: web\ntragets:\n- name: a\n  plat: qemu\n";

	@TempDir
	Path folder;
	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private LanguageServer server;
	private CompletableFuture<Boolean> served;
	private Future<Void> listening;
	private String uri;

	@BeforeEach
	void connect() throws Exception {
		// Not Java's piped streams: these break when the thread that wrote last has ended.
		var up = Pipe.open();
		var down = Pipe.open();
		var toServer = Channels.newOutputStream(up.sink());
		var toClient = Channels.newOutputStream(down.sink());
		var serverIn = Channels.newInputStream(up.source());
		var clientIn = Channels.newInputStream(down.source());
		served = new CompletableFuture<>();
		Thread.ofPlatform().daemon().start(() -> {
			try {
				served.complete(ServerProcess.serve(serverIn, toClient));
			} catch (InterruptedException e) {
				served.completeExceptionally(e);
			}
		});
		var launcher = LSPLauncher.createClientLauncher(this, clientIn, toServer);
		listening = launcher.startListening();
		server = launcher.getRemoteProxy();
		assertTrue(server.initialize(new InitializeParams()).get(20, TimeUnit.SECONDS).getCapabilities().getHoverProvider().getLeft());
		uri = folder.resolve("Kraftfile").toUri().toString();
	}

	@AfterEach
	void exit() throws Exception {
		server.shutdown().get(20, TimeUnit.SECONDS);
		server.exit();
		assertTrue(served.get(20, TimeUnit.SECONDS), "the server ended as it was told");
		listening.cancel(true);
	}

	private PublishDiagnosticsParams open(String text) throws InterruptedException {
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "kraft", 1, text)));
		return diagnostics(1);
	}

	private PublishDiagnosticsParams diagnostics(int version) throws InterruptedException {
		while (true) {
			var next = published.poll(20, TimeUnit.SECONDS);
			assertNotNull(next, () -> "diagnostics of version " + version);
			if (next.getVersion() == null || next.getVersion() == version) {
				return next;
			}
		}
	}

	private TextDocumentIdentifier document() {
		return new TextDocumentIdentifier(uri);
	}

	@Test
	void diagnosticsFollowIncrementalChanges() throws Exception {
		var first = open(KRAFTFILE).getDiagnostics();
		assertEquals(1, first.size());
		assertEquals(new Range(new Position(2, 0), new Position(2, 7)), first.getFirst().getRange());
		assertEquals("unknown-key", first.getFirst().getCode().getLeft());
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, 2),
				List.of(new TextDocumentContentChangeEvent(new Range(new Position(2, 0), new Position(2, 7)), "targets"))));
		assertEquals(List.of(), diagnostics(2).getDiagnostics());
	}

	@Test
	void staleTextsAreNotAnswered() throws Exception {
		open(KRAFTFILE);
		for (var version = 2; version <= 50; version++) {
			server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version),
					List.of(new TextDocumentContentChangeEvent(new Range(new Position(1, 6), new Position(1, 6)), "x"))));
		}
		var last = diagnostics(50);
		assertEquals(50, last.getVersion());
		assertTrue(published.isEmpty(), "nothing comes after the newest");
	}

	@Test
	void answersEveryQuestion() throws Exception {
		Files.writeString(folder.resolve("Dockerfile"), "");
		open(KRAFTFILE.replace("tragets", "targets") + "rootfs: ./Dockerfile\n");
		var service = server.getTextDocumentService();
		var hover = service.hover(new HoverParams(document(), new Position(1, 1))).get(20, TimeUnit.SECONDS);
		assertTrue(hover.getContents().getRight().getValue().contains("name of the unikernel"));
		var items = service.completion(new CompletionParams(document(), new Position(4, 8))).get(20, TimeUnit.SECONDS).getRight().getItems();
		assertTrue(items.stream().anyMatch(item -> item.getLabel().equals("fc")), () -> items.toString());
		assertEquals(4, service.documentSymbol(new DocumentSymbolParams(document())).get(20, TimeUnit.SECONDS).size());
		assertFalse(service.foldingRange(new FoldingRangeRequestParams(document())).get(20, TimeUnit.SECONDS).isEmpty());
		var place = service.definition(new DefinitionParams(document(), new Position(5, 12))).get(20, TimeUnit.SECONDS).getLeft();
		assertTrue(place.getFirst().getUri().endsWith("Dockerfile"));
		var renamed = service.rename(new RenameParams(document(), new Position(3, 8), "b")).get(20, TimeUnit.SECONDS);
		assertEquals("b", renamed.getChanges().get(uri).getFirst().getNewText());
		assertEquals(0, service.semanticTokensFull(new SemanticTokensParams(document())).get(20, TimeUnit.SECONDS).getData().size() % 5);
		assertNotNull(service.formatting(new DocumentFormattingParams(document(), new FormattingOptions(2, true))).get(20, TimeUnit.SECONDS));
	}

	@Test
	void codeActionsMendTheProblem() throws Exception {
		open(KRAFTFILE);
		var actions = server.getTextDocumentService().codeAction(new CodeActionParams(document(), new Range(new Position(2, 1), new Position(2, 1)), new CodeActionContext(List.of())))
				.get(20, TimeUnit.SECONDS);
		var first = actions.getFirst().getRight();
		assertEquals("Rename to targets", first.getTitle());
		assertEquals("targets", first.getEdit().getChanges().get(uri).getFirst().getNewText());
	}

	@Test
	void wholeFileIsMigratedByOneAction() throws Exception {
		uri = folder.resolve("kraft.yaml").toUri().toString();
		open("specification: '0.5'\nunikraft: stable\narguments: a # why\n");
		var actions = server.getTextDocumentService().codeAction(new CodeActionParams(document(), new Range(new Position(0, 3), new Position(0, 3)), new CodeActionContext(List.of())))
				.get(20, TimeUnit.SECONDS);
		var migration = actions.stream().map(action -> action.getRight()).filter(action -> action.getTitle().equals("Migrate the file to Kraftfile v0.6")).findFirst().orElseThrow();
		var edits = migration.getEdit().getChanges().get(uri);
		assertEquals(1, edits.size());
		assertEquals(new Position(0, 4), edits.getFirst().getRange().getStart());
		assertTrue(edits.getFirst().getNewText().contains("cmd"), edits::toString);
	}

	@Test
	void aFileThatComesIsSeenWhenTheClientTellsOfIt() throws Exception {
		var missing = open("spec: v0.7\nrootfs:\n  source:\n    dockerfile: Dockerfile\n").getDiagnostics();
		assertEquals("missing-file", missing.getFirst().getCode().getLeft());
		var file = Files.writeString(folder.resolve("Dockerfile"), "");
		server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(file.toUri().toString(), FileChangeType.Created))));
		assertEquals(List.of(), diagnostics(1).getDiagnostics());
	}

	@Test
	void unknownTextsHaveNoAnswersAndNoErrors() throws Exception {
		uri = folder.resolve("notes.txt").toUri().toString();
		assertEquals(List.of(), open("hello").getDiagnostics());
		assertEquals(null, server.getTextDocumentService().hover(new HoverParams(document(), new Position(9, 9))).get(20, TimeUnit.SECONDS));
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		published.add(diagnostics);
	}

	@Override
	public void telemetryEvent(Object object) {
		// There is none.
	}

	@Override
	public void showMessage(MessageParams message) {
		// There is none.
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
		// There is none.
	}
}
