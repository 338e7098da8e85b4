package dev.ukdt.manifest.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;

import dev.ukdt.manifest.Surroundings;

/**
 * The texts that one client has open, each checked after every change, one check after the other; one that a newer text has overtaken is
 * cancelled, but never interrupted: in the middle of a message to the client, that would close the stream. Any thread; no method waits for a
 * check.
 */
final class OpenDocuments {
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
	OpenDocuments(Function<Path, Surroundings> around) {
		this.around = around;
	}

	void connect(LanguageClient to) {
		client = to;
	}

	void onVisit(BiConsumer<String, Boolean> listener) {
		visitor = listener;
	}

	Optional<OpenDocument> find(String uri) {
		return Optional.ofNullable(open.get(uri));
	}

	void open(String uri, int version, String text) {
		visitor.accept(uri, true);
		open.put(uri, OpenDocument.of(uri, version, text, around));
		check(uri);
	}

	void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
		var before = open.get(uri);
		if (before != null) {
			open.put(uri, before.changed(version, changes));
			check(uri);
		}
	}

	/** What stands around the texts may have changed. */
	void checkAgain() {
		open.keySet().forEach(uri -> {
			open.computeIfPresent(uri, (key, document) -> document.again());
			check(uri);
		});
	}

	/** A text that is closed has no problems any more. */
	void close(String uri) {
		open.remove(uri);
		check(uri);
		visitor.accept(uri, false);
	}

	/** The client is gone. */
	void close() {
		checker.shutdown();
		checks.values().forEach(check -> check.cancel(false));
		open.keySet().forEach(uri -> visitor.accept(uri, false));
		open.clear();
	}

	/** Whatever the text is by then is checked, so that of two changes it does not matter which is the first to come here. */
	private synchronized void check(String uri) {
		try {
			var before = checks.put(uri, checker.submit(() -> publish(uri)));
			if (before != null) {
				before.cancel(false);
			}
		} catch (RejectedExecutionException e) {
			// The server is closed already.
		}
	}

	private void publish(String uri) {
		var document = open.get(uri);
		if (document == null) {
			checks.remove(uri);
			tell(new PublishDiagnosticsParams(uri, List.of()));
			return;
		}
		List<Diagnostic> found = document.manifest().map(ProblemAnswers::diagnostics).orElse(List.of());
		if (open.get(uri) == document) {
			tell(new PublishDiagnosticsParams(uri, found, document.version()));
		}
	}

	private void tell(PublishDiagnosticsParams problems) {
		if (client != null) {
			client.publishDiagnostics(problems);
		}
	}
}
