package dev.ukdt.sources.client;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.services.LanguageServer;

import dev.ukdt.sources.language.Language;
import dev.ukdt.sources.text.Positions;

/** A document that is open in an editor, kept the same at its server, edit by edit. Changes belong to the UI thread. */
public final class OpenDocument implements IDocumentListener {
	private final IDocument document;
	private final Path file;
	private final Language language;
	private final Supervisor supervisor;
	private volatile CompletableFuture<Session> attached = new CompletableFuture<>();
	private volatile int version;
	private Range replaced;

	OpenDocument(IDocument document, Path file, Language language, Supervisor supervisor) {
		this.document = document;
		this.file = file;
		this.language = language;
		this.supervisor = supervisor;
		document.addDocumentListener(this);
	}

	void close() {
		document.removeDocumentListener(this);
	}

	public IDocument document() {
		return document;
	}

	public Path file() {
		return file;
	}

	public Language language() {
		return language;
	}

	public Supervisor supervisor() {
		return supervisor;
	}

	public String uri() {
		return file.toUri().toString();
	}

	public boolean isAt(String uri) {
		try {
			return uri.equals(uri()) || file.equals(Path.of(URI.create(uri)));
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return false;
		}
	}

	public TextDocumentIdentifier identifier() {
		return new TextDocumentIdentifier(uri());
	}

	public TextDocumentPositionParams at(int offset) {
		return new TextDocumentPositionParams(identifier(), Positions.of(document, offset));
	}

	/** Counts the edits; what a server answers is for the version at which it was asked. */
	public int version() {
		return version;
	}

	/** The server is ready: it gets the text as it is now. */
	void attach(Session session) {
		if (attached.isDone()) {
			return;
		}
		var item = new TextDocumentItem(uri(), language.id(), version, document.get());
		session.send(server -> server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(item)));
		attached.complete(session);
	}

	/** The server is gone, or the document is closed. */
	void detach() {
		if (attached.isDone()) {
			attached.join().send(server -> server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(identifier())));
			attached = new CompletableFuture<>();
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		replaced = Positions.range(document, event.getOffset(), event.getLength());
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		version++;
		var session = attached.getNow(null);
		if (session == null) {
			return;
		}
		var kind = syncKind(session.capabilities());
		if (kind == TextDocumentSyncKind.None) {
			return;
		}
		var change = kind == TextDocumentSyncKind.Full ? new TextDocumentContentChangeEvent(document.get())
				: new TextDocumentContentChangeEvent(replaced, event.getText() == null ? "" : event.getText());
		var id = new VersionedTextDocumentIdentifier(uri(), version);
		session.send(server -> server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(id, List.of(change))));
	}

	private static TextDocumentSyncKind syncKind(ServerCapabilities capabilities) {
		var sync = capabilities.getTextDocumentSync();
		if (sync == null) {
			return TextDocumentSyncKind.None;
		}
		if (sync.isLeft()) {
			return sync.getLeft();
		}
		return sync.getRight().getChange() == null ? TextDocumentSyncKind.None : sync.getRight().getChange();
	}

	/** The document was saved; in the UI thread. */
	public void saved() {
		var text = document.get();
		attached.thenAccept(session -> session.send(server -> server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(identifier(), savesText(session) ? text : null))));
	}

	private static boolean savesText(Session session) {
		var sync = session.capabilities().getTextDocumentSync();
		return sync != null && sync.isRight() && sync.getRight().getSave() != null && sync.getRight().getSave().isRight()
				&& Boolean.TRUE.equals(sync.getRight().getSave().getRight().getIncludeText());
	}

	/** Whether a ready server says that it can do something. Does not wait. */
	public boolean can(Predicate<ServerCapabilities> ability) {
		var session = attached.getNow(null);
		return session != null && ability.test(session.capabilities());
	}

	/**
	 * Asks the server, behind every edit so far and as soon as it is ready. The future completes with null when the server cannot do
	 * it or none is to be had, and fails when it does not answer in time. Cancelling it tells the server. Never blocks; any thread.
	 */
	public <T> CompletableFuture<T> ask(Predicate<ServerCapabilities> ability, Function<LanguageServer, CompletableFuture<T>> request) {
		var state = supervisor.state();
		if (state == Supervisor.State.UNAVAILABLE || state == Supervisor.State.FAILED) {
			return CompletableFuture.completedFuture(null);
		}
		var result = new CompletableFuture<T>();
		var waiting = attached;
		waiting.whenComplete((session, gone) -> {
			if (result.isDone()) {
				return;
			}
			if (gone != null || !ability.test(session.capabilities())) {
				result.complete(null);
				return;
			}
			var answer = session.request(request);
			answer.whenComplete((value, failure) -> Session.complete(result, value, failure));
			result.whenComplete((value, failure) -> {
				if (result.isCancelled()) {
					answer.cancel(true);
				}
			});
		});
		return result.orTimeout(Session.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** A position some other place counts in this document's lines. */
	public int offset(Position position) {
		return Positions.offset(document, position);
	}
}
