package dev.ukdt.manifest.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.Surroundings;

/** What is told of a text while it and what stands around it change at the same time. */
class OpenTextsTest implements LanguageClient {
	private static final String URI = "file:///nowhere/Kraftfile";
	private static final int ROUNDS = 500;

	private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
	private volatile Runnable telling = () -> {
	};
	private final ManifestServer server = new ManifestServer(file -> Surroundings.unknown());

	@AfterEach
	void exit() {
		server.exit();
	}

	private void open() {
		server.connect(this);
		server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "kraft", 1, "name: a\n")));
	}

	private void change(int version) {
		server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(URI, version), List.of(new TextDocumentContentChangeEvent("name: b\n"))));
	}

	private void untilTold(Integer version) throws InterruptedException {
		PublishDiagnosticsParams told;
		do {
			told = published.poll(60, TimeUnit.SECONDS);
			assertNotNull(told, () -> "nothing is told of version " + version);
		} while (told.getVersion() == null ? version != null : !told.getVersion().equals(version));
	}

	@Test
	void newestTextIsCheckedThoughWhatStandsAroundItChanges() throws Exception {
		open();
		var together = new CyclicBarrier(2);
		for (var version = 2; version < ROUNDS; version++) {
			var again = CompletableFuture.runAsync(() -> {
				await(together);
				server.checkAgain();
			});
			await(together);
			change(version);
			again.get(60, TimeUnit.SECONDS);
			untilTold(version);
		}
	}

	@Test
	void textThatIsClosedHasNoProblemsInTheEnd() throws Exception {
		for (var i = 0; i < ROUNDS; i++) {
			open();
			change(2);
			server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(URI)));
			untilTold(null);
			assertTrue(published.stream().allMatch(told -> told.getVersion() == null), () -> "told after the end: " + published);
		}
	}

	@Test
	void messageToTheClientIsNotInterruptedWhenTheServerEnds() throws Exception {
		var begun = new CountDownLatch(1);
		var ended = new CountDownLatch(1);
		var interrupted = new CompletableFuture<Boolean>();
		telling = () -> {
			begun.countDown();
			try {
				interrupted.complete(!ended.await(60, TimeUnit.SECONDS));
			} catch (InterruptedException e) {
				interrupted.complete(true);
			}
		};
		open();
		assertTrue(begun.await(60, TimeUnit.SECONDS));
		server.shutdown();
		ended.countDown();
		assertFalse(interrupted.get(60, TimeUnit.SECONDS));
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(60, TimeUnit.SECONDS);
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void telemetryEvent(Object object) {
	}

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		telling.run();
		published.add(diagnostics);
	}

	@Override
	public void showMessage(MessageParams message) {
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams question) {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void logMessage(MessageParams message) {
	}
}
