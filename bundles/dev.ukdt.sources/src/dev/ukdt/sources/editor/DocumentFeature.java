package dev.ukdt.sources.editor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.client.Supervisor;

/**
 * Something that an editor shows of what a server knows, asked for anew a while after each edit. In the UI thread. Connecting the
 * first one of a document connects the document.
 */
public abstract class DocumentFeature implements IReconciler, ITextInputListener, IDocumentListener {
	private final Duration pause;
	private final Runnable settled = () -> {
		if (isConnected()) {
			settled();
		}
	};
	private final Consumer<Supervisor> refresh = supervisor -> {
		if (server().filter(server -> server.supervisor().equals(supervisor)).isPresent()) {
			unsettle();
		}
	};
	/** A server that is given up, or is not to be had, knows nothing any more. */
	private final Consumer<Supervisor> state = supervisor -> {
		if (!supervisor.problem().isEmpty()) {
			refresh.accept(supervisor);
		}
	};
	private ITextViewer viewer;
	private IDocument document;
	private Optional<OpenDocument> server = Optional.empty();
	/** Counts the questions. */
	private int asked;
	/** The question whose answer was used last. */
	private int used;

	/** @param pause how long nothing must be typed before the server is asked */
	protected DocumentFeature(Duration pause) {
		this.pause = pause;
	}

	/** The text is shown. */
	protected void connected() {
	}

	/** The text is no longer shown; what was shown of it goes. */
	protected void disconnected() {
	}

	/** Nothing has been typed for a while, or the server has news: time to ask. */
	protected abstract void settled();

	protected ITextViewer viewer() {
		return viewer;
	}

	protected IDocument document() {
		return document;
	}

	/** The document at its server, which need not be ready. */
	protected Optional<OpenDocument> server() {
		return server;
	}

	protected boolean isConnected() {
		return document != null && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
	}

	/**
	 * Works on a copy of the text in the background, without the server. What comes of it is used in the UI thread, unless the text has
	 * changed meanwhile or the answer to a later question was used.
	 */
	protected <T> void work(Function<IDocument, T> work, Consumer<T> use) {
		var copy = new Document(document.get());
		UiThread.then(CompletableFuture.supplyAsync(() -> work.apply(copy)), unlessTooLate(use));
	}

	private <T> Consumer<T> unlessTooLate(Consumer<T> use) {
		var question = ++asked;
		var text = document;
		var stamp = stamp(text);
		return answer -> {
			if (isConnected() && document == text && stamp(text) == stamp && question > used) {
				used = question;
				use.accept(answer);
			}
		};
	}

	private static long stamp(IDocument document) {
		return ((IDocumentExtension4) document).getModificationStamp();
	}

	/**
	 * Uses a server's answer in the UI thread, unless the text has changed meanwhile or the answer to a later question was used. A server
	 * that was overtaken by a change, or did not answer in time, is asked again after a pause.
	 *
	 * @param nothing is used for the answer null, which is that of a server that cannot tell
	 */
	protected <T> void then(CompletableFuture<T> answer, T nothing, Consumer<T> use) {
		UiThread.then(answer.thenApply(value -> value == null ? nothing : value), unlessTooLate(use));
		answer.whenComplete((value, failure) -> {
			if (failure != null && UiThread.isWorthAskingAgain(failure)) {
				UiThread.later(this::unsettle);
			}
		});
	}

	/** Begins the pause anew. */
	protected void unsettle() {
		if (isConnected()) {
			viewer.getTextWidget().getDisplay().timerExec((int) pause.toMillis(), settled);
		}
	}

	@Override
	public void install(ITextViewer viewer) {
		this.viewer = viewer;
		viewer.addTextInputListener(this);
		Sources.services().onRefresh(refresh);
		Sources.services().onState(state);
		inputDocumentChanged(null, viewer.getDocument());
	}

	@Override
	public void uninstall() {
		Sources.services().removeOnRefresh(refresh);
		Sources.services().removeOnState(state);
		viewer.removeTextInputListener(this);
		inputDocumentAboutToBeChanged(document, null);
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
		if (document != null) {
			disconnected();
			document.removeDocumentListener(this);
			document = null;
			server.ifPresent(Sources.servers()::close);
			server = Optional.empty();
		}
	}

	@Override
	public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
		if (newInput != null) {
			document = newInput;
			server = Sources.servers().open(newInput);
			document.addDocumentListener(this);
			connected();
			unsettle();
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		unsettle();
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
