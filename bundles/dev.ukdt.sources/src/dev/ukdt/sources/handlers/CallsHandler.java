package dev.ukdt.sources.handlers;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;

import dev.ukdt.sources.calls.CallHierarchy;
import dev.ukdt.sources.calls.CallHierarchyView;
import dev.ukdt.sources.client.OpenDocument;

/** Shows who calls a function. */
public final class CallsHandler extends SourceHandler {
	@Override
	boolean isPossible(OpenDocument document) {
		return document.can(CallHierarchy::isAble);
	}

	@Override
	void run(Caret caret) {
		try {
			var view = (CallHierarchyView) caret.editor().getSite().getPage().showView(CallHierarchyView.ID);
			view.show(caret.document(), caret.offset());
		} catch (PartInitException e) {
			ILog.of(CallsHandler.class).log(e.getStatus());
		}
	}
}
