package dev.ukdt.sources.diagnostics;

import java.util.HashMap;
import java.util.Iterator;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;

/** Problems in an open file that is not in the workspace and can have no markers. In the UI thread. */
final class OutsideAnnotations {
	private static final String PREFIX = "org.eclipse.ui.workbench.texteditor.";

	private OutsideAnnotations() {
	}

	private static final class Found extends Annotation {
		private final String source;

		private Found(FoundProblem problem, String source) {
			super(PREFIX + type(problem.severity()), false, problem.message());
			this.source = source;
		}

		private static String type(int severity) {
			return severity == IMarker.SEVERITY_ERROR ? "error" : severity == IMarker.SEVERITY_WARNING ? "warning" : "info";
		}
	}

	static void replace(IDocument document, String source, List<FoundProblem> problems) {
		var buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
		if (buffer == null || !(buffer.getAnnotationModel() instanceof IAnnotationModelExtension model)) {
			return;
		}
		var old = new ArrayList<Annotation>();
		for (Iterator<Annotation> all = buffer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			if (all.next() instanceof Found found && found.source.equals(source)) {
				old.add(found);
			}
		}
		var added = new HashMap<Annotation, Position>();
		problems.stream().filter(problem -> problem.start() >= 0)
				.forEach(problem -> added.put(new Found(problem, source), new Position(problem.start(), problem.end() - problem.start())));
		model.replaceAnnotations(old.toArray(Annotation[]::new), added);
	}
}
