package dev.ukdt.manifest.ui;

import java.util.List;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;

/** Gives the window's menus the actions of the source; undo and redo also while the form is shown, for both edit one text. */
public final class ManifestActions extends MultiPageEditorActionBarContributor {
	private static final List<String> EVERYWHERE = List.of(ITextEditorActionConstants.UNDO, ITextEditorActionConstants.REDO);
	private static final List<ActionFactory> OF_TEXT = List.of(ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE, ActionFactory.SELECT_ALL,
			ActionFactory.FIND, ActionFactory.PRINT);
	private ManifestEditor editor;

	@Override
	public void setActiveEditor(IEditorPart part) {
		editor = part instanceof ManifestEditor manifest ? manifest : null;
		super.setActiveEditor(part);
	}

	@Override
	public void setActivePage(IEditorPart page) {
		var bars = getActionBars();
		if (bars == null || editor == null) {
			return;
		}
		var source = editor.source();
		EVERYWHERE.forEach(id -> bars.setGlobalActionHandler(id, source.getAction(id)));
		for (var factory : OF_TEXT) {
			bars.setGlobalActionHandler(factory.getId(), page == source ? source.getAction(factory.getId()) : null);
		}
		bars.updateActionBars();
	}
}
