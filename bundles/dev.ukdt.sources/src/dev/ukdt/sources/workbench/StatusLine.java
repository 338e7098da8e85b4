package dev.ukdt.sources.workbench;

import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;

/** The line below the active editor. In the UI thread. */
public final class StatusLine {
	private StatusLine() {
	}

	/** Shows the first line of a text until something else is shown there. */
	public static void show(String text) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		var editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
		if (editor != null && editor.getSite() instanceof IEditorSite site) {
			site.getActionBars().getStatusLineManager().setMessage(text.lines().findFirst().orElse(""));
		}
	}
}
