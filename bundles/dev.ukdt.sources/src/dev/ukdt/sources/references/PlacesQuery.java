package dev.ukdt.sources.references;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.NewSearchUI;

import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.navigation.Place;

/** Places in sources, for the Search view. Runs on a thread of the view's own, and can be cancelled there. */
public final class PlacesQuery implements ISearchQuery {
	private static final int PATIENCE_MINUTES = 2;

	/** Asks for the places, anew each time. */
	@FunctionalInterface
	public interface Question {
		CompletableFuture<List<Place>> ask();
	}

	private final String what;
	private final Question question;
	private final PlacesResult result = new PlacesResult(this);

	private PlacesQuery(String what, Question question) {
		this.what = what;
		this.question = question;
	}

	/** Lists places that are known. In the UI thread. */
	public static void show(String what, List<Place> places) {
		NewSearchUI.runQueryInBackground(new PlacesQuery(what, () -> CompletableFuture.completedFuture(places)));
	}

	/** Searches for every use of what stands at an offset. In the UI thread; returns at once. */
	public static void references(OpenDocument document, int offset, String name) {
		var at = document.at(offset);
		var params = new ReferenceParams(at.getTextDocument(), at.getPosition(), new ReferenceContext(true));
		NewSearchUI.runQueryInBackground(new PlacesQuery("references to " + name, () -> document
				.ask(able -> able.getReferencesProvider() != null && (able.getReferencesProvider().isRight() || able.getReferencesProvider().getLeft()),
						remote -> remote.getTextDocumentService().references(params))
				.thenApply(Place::of)));
	}

	@Override
	public IStatus run(IProgressMonitor monitor) {
		result.removeAll();
		var answer = question.ask();
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			cancel.cancellation().onCancel(() -> answer.cancel(true));
			result.add(answer.get(PATIENCE_MINUTES, TimeUnit.MINUTES));
			return Status.OK_STATUS;
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return Status.CANCEL_STATUS;
		} catch (Exception e) {
			return Status.error("The server did not find " + what + ": " + (e.getCause() == null ? e : e.getCause()).getMessage());
		}
	}

	@Override
	public String getLabel() {
		return "Searching " + what;
	}

	String what() {
		return what;
	}

	@Override
	public boolean canRerun() {
		return true;
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public PlacesResult getSearchResult() {
		return result;
	}
}
