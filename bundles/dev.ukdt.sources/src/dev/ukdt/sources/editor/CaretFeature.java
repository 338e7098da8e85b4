package dev.ukdt.sources.editor;

import java.time.Duration;

import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;

/** A feature that also depends on where the caret is. In the UI thread. */
public abstract class CaretFeature extends DocumentFeature {
	private final ISelectionChangedListener listener = event -> moved();

	protected CaretFeature(Duration pause) {
		super(pause);
	}

	/** The caret is elsewhere, or the selection has changed. */
	protected abstract void moved();

	@Override
	protected void connected() {
		if (viewer().getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.addPostSelectionChangedListener(listener);
		}
	}

	@Override
	protected void disconnected() {
		if (viewer().getSelectionProvider() instanceof IPostSelectionProvider provider) {
			provider.removePostSelectionChangedListener(listener);
		}
	}
}
