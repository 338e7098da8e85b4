package dev.ukdt.sources.symbols;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import dev.ukdt.sources.Sources;

/** Gives the editors of connected documents an outline. */
public final class SourceOutline implements IAdapterFactory {
	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (adaptable instanceof ITextEditor editor && type == IContentOutlinePage.class && editor.getEditorInput() != null && editor.getDocumentProvider() != null) {
			var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			var viewer = editor.getAdapter(ITextViewer.class);
			if (document != null && viewer != null && Sources.servers().find(document).isPresent()) {
				return type.cast(new OutlinePage(editor, viewer));
			}
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}

}
