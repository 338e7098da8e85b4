package dev.ukdt.ui.driver;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.ToolBarManager;

/** A view; the look-ups of {@link UiScope} search in its content, not in its tool bar. */
public final class UiView extends UiScope {

	private final IViewPart part;

	UiView(IViewPart part) {
		super(() -> content(part));
		this.part = part;
	}

	public IViewPart part() {
		return part;
	}

	public UiView show() {
		Ui.run(() -> part.getSite().getPage().activate(part));
		return this;
	}

	/** The view's own tool bar. */
	public UiScope toolbar() {
		return new UiScope(() -> bars().getToolBarManager() instanceof ToolBarManager manager ? manager.getControl() : null);
	}

	/** The menu behind the view's three dots. */
	public UiMenu viewMenu() {
		return new UiMenu("view menu", () -> bars().getMenuManager() instanceof MenuManager manager ? manager.getMenu() : null);
	}

	public void close() {
		Ui.run(() -> part.getSite().getPage().hideView(part));
	}

	private IActionBars bars() {
		return part.getViewSite().getActionBars();
	}

	private static Control content(IWorkbenchPart part) {
		MPart model = part.getSite().getService(MPart.class);
		return model != null && model.getWidget() instanceof Composite composite && !composite.isDisposed() ? composite : null;
	}
}
