package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.debug.ui.IDetailPane;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;

import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.Background;

/** The settings of the breakpoint that is selected in the Breakpoints view; what is changed takes effect a moment later. */
public final class BreakpointDetails implements IDetailPane {
	static final String ID = "dev.ukdt.debug.ui.breakpointDetails";
	private static final int TYPING_MILLIS = 600;

	private final Runnable apply = this::apply;
	private ScrolledComposite area;
	private Label problem;
	private BreakpointForm form;
	private UnikernelBreakpoint shown;
	private boolean loading;

	@Override
	public void init(IWorkbenchPartSite site) {
		// Nothing of the site is used.
	}

	@Override
	public Control createControl(Composite parent) {
		area = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		area.setExpandHorizontal(true);
		return area;
	}

	@Override
	public void display(IStructuredSelection selection) {
		if (area == null || area.isDisposed()) {
			return;
		}
		applyAtOnce();
		shown = selection != null && selection.getFirstElement() instanceof UnikernelBreakpoint breakpoint && breakpoint.getMarker().exists() ? breakpoint : null;
		clear();
		if (shown != null) {
			var content = new Composite(area, SWT.NONE);
			content.setLayout(new GridLayout());
			form = new BreakpointForm(content, shown instanceof MemoryWatchpoint, this::changed);
			problem = new Label(content, SWT.WRAP);
			loading = true;
			form.load(shown);
			loading = false;
			area.setContent(content);
			content.setSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
			area.setMinWidth(content.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		}
	}

	/** The area must not hold on to what is disposed: it would ask that for its size at the next layout. */
	private void clear() {
		var old = area.getContent();
		area.setContent(null);
		if (old != null) {
			old.dispose();
		}
		form = null;
	}

	private void changed() {
		if (!loading && shown != null) {
			area.getDisplay().timerExec(-1, apply);
			area.getDisplay().timerExec(TYPING_MILLIS, apply);
		}
	}

	private void applyAtOnce() {
		if (form != null && !form.control().isDisposed()) {
			area.getDisplay().timerExec(-1, apply);
			apply();
		}
	}

	private void apply() {
		if (form == null || form.control().isDisposed() || !shown.getMarker().exists()) {
			return;
		}
		problem.setText(form.problem());
		problem.requestLayout();
		if (form.problem().isEmpty()) {
			var breakpoint = shown;
			var change = form.change();
			Background.run("Change breakpoint", monitor -> breakpoint.change(all -> change.apply(breakpoint)));
		}
	}

	@Override
	public boolean setFocus() {
		return form != null && form.control().setFocus();
	}

	@Override
	public void dispose() {
		if (area != null && !area.isDisposed()) {
			applyAtOnce();
			area.dispose();
		}
	}

	@Override
	public String getID() {
		return ID;
	}

	@Override
	public String getName() {
		return "Settings";
	}

	@Override
	public String getDescription() {
		return "Condition, hits, vCPUs and more of a breakpoint";
	}
}
