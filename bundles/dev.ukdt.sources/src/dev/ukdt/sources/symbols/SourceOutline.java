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
			var server = document == null ? null : Sources.servers().find(document).orElse(null);
			if (server != null && editor.getAdapter(ITextViewer.class) != null) {
				return type.cast(new OutlinePage(editor, server));
			}
		}
		return null;
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { IContentOutlinePage.class };
	}

}
