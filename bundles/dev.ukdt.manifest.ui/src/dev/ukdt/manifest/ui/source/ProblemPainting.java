package dev.ukdt.manifest.ui.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;

import dev.ukdt.manifest.ui.markers.ManifestMarkers;

/** Shows problems while somebody types. Runs on the reconciler's thread. */
final class ProblemPainting implements IReconcilingStrategy, IReconcilingStrategyExtension {
	private final ISourceViewer viewer;
	private final Supplier<ManifestText> text;
	private final Runnable afterwards;

	/** @param afterwards is called on the reconciler's thread when problems are shown */
	ProblemPainting(ISourceViewer viewer, Supplier<ManifestText> text, Runnable afterwards) {
		this.viewer = viewer;
		this.text = text;
		this.afterwards = afterwards;
	}

	@Override
	public void setDocument(IDocument document) {
		// The editor says which text it shows.
	}

	@Override
	public void setProgressMonitor(IProgressMonitor monitor) {
		// A check takes a few milliseconds.
	}

	@Override
	public void initialReconcile() {
		paint();
	}

	@Override
	public void reconcile(DirtyRegion dirty, IRegion region) {
		paint();
	}

	@Override
	public void reconcile(IRegion partition) {
		paint();
	}

	/** One after the other: the editor paints, too, when the launches of its project change, and each takes away what it finds. */
	private void paint() {
		synchronized (viewer) {
			replace();
		}
	}

	private void replace() {
		var model = viewer.getAnnotationModel();
		var shown = text.get();
		if (!(model instanceof IAnnotationModelExtension extension) || shown == null) {
			return;
		}
		var old = new ArrayList<Annotation>();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof ProblemAnnotation || annotation instanceof MarkerAnnotation marker && ManifestMarkers.isOurs(marker.getMarker())) {
				old.add(annotation);
			}
		});
		var fresh = new HashMap<Annotation, Position>();
		shown.current().ifPresent(manifest -> manifest.problems().forEach(problem -> {
			var end = Math.max(problem.end(), Math.min(problem.start() + 1, manifest.text().length()));
			fresh.put(new ProblemAnnotation(problem), new Position(problem.start(), end - problem.start()));
		}));
		extension.replaceAnnotations(old.toArray(Annotation[]::new), fresh);
		afterwards.run();
	}
}
