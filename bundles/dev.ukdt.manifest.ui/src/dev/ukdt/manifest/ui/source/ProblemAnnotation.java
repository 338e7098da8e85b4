package dev.ukdt.manifest.ui.source;

import org.eclipse.jface.text.quickassist.IQuickFixableAnnotation;
import org.eclipse.jface.text.source.Annotation;

import dev.ukdt.manifest.check.Problem;

/** A problem of the text as it is being written. */
public final class ProblemAnnotation extends Annotation implements IQuickFixableAnnotation {
	private static final String TYPE = "org.eclipse.ui.workbench.texteditor.";
	private final boolean fixable;

	ProblemAnnotation(Problem problem) {
		super(TYPE + switch (problem.severity()) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case INFO -> "info";
		}, false, problem.message());
		fixable = !problem.fixes().isEmpty();
	}

	boolean fixable() {
		return fixable;
	}

	@Override
	public void setQuickFixable(boolean state) {
		// The problem knows it.
	}

	@Override
	public boolean isQuickFixableStateSet() {
		return true;
	}

	@Override
	public boolean isQuickFixable() {
		return fixable;
	}
}
