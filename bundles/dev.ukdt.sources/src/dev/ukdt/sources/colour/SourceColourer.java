package dev.ukdt.sources.colour;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextEvent;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

import dev.ukdt.sources.language.DocumentLanguage;

/**
 * Colours the text of a viewer by the lexicon of its language, with no language server needed. An edit recolours the lines that
 * it changed at once; more than a screenful is done piece by piece, so that the UI thread is free in between.
 */
public final class SourceColourer implements IPresentationReconciler, ITextListener, ITextInputListener {
	private final IPropertyChangeListener theme = event -> {
		if (event.getProperty().startsWith("dev.ukdt.sources.colour.") || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME)) {
			colourAll();
		}
	};
	private ITextViewer viewer;
	private DocumentColouring colouring;

	@Override
	public void install(ITextViewer viewer) {
		this.viewer = viewer;
		viewer.addTextInputListener(this);
		viewer.addTextListener(this);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
		if (viewer.getDocument() != null) {
			inputDocumentChanged(null, viewer.getDocument());
		}
	}

	@Override
	public void uninstall() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
		viewer.removeTextListener(this);
		viewer.removeTextInputListener(this);
		inputDocumentAboutToBeChanged(null, null);
	}

	@Override
	public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
		if (colouring != null) {
			colouring.close();
			colouring = null;
		}
	}

	@Override
	public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
		if (newInput != null) {
			DocumentLanguage.of(newInput).ifPresent(language -> colouring = new DocumentColouring(viewer, newInput, language.lexicon()));
			colourAll();
		}
	}

	@Override
	public void textChanged(TextEvent event) {
		if (colouring == null) {
			return;
		}
		if (event.getDocumentEvent() != null) {
			colouring.edited();
		} else if (event.getViewerRedrawState()) {
			colourAll();
		}
	}

	private void colourAll() {
		if (colouring != null) {
			colouring.colourAll();
		}
	}

	@Override
	public IPresentationDamager getDamager(String contentType) {
		return null;
	}

	@Override
	public IPresentationRepairer getRepairer(String contentType) {
		return null;
	}
}
