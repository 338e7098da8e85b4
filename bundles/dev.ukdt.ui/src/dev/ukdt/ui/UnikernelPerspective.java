package dev.ukdt.ui;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.progress.IProgressConstants;

/** The windows for writing, building and running a unikernel: projects, editors, consoles and problems. */
public final class UnikernelPerspective implements IPerspectiveFactory {
	public static final String ID = "dev.ukdt.ui.perspective";

	/** Toggle Breakpoint and its like in the menu Run. */
	private static final String BREAKPOINTS = "org.eclipse.debug.ui.breakpointActionSet";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.createFolder("left", IPageLayout.LEFT, 0.22f, IPageLayout.ID_EDITOR_AREA).addView(ProjectExplorer.VIEW_ID);
		layout.createFolder("right", IPageLayout.RIGHT, 0.76f, IPageLayout.ID_EDITOR_AREA).addView(IPageLayout.ID_OUTLINE);
		var bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.68f, IPageLayout.ID_EDITOR_AREA);
		bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
		bottom.addView(IPageLayout.ID_PROBLEM_VIEW);
		bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
		bottom.addPlaceholder("org.eclipse.search.ui.views.SearchView");
		bottom.addPlaceholder(IPageLayout.ID_BOOKMARKS);
		layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
		layout.addActionSet(BREAKPOINTS);
		layout.addActionSet(IPageLayout.ID_NAVIGATE_ACTION_SET);
	}
}
