package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PropertyPage;

import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.presentation.BreakpointText;

/** The properties of a breakpoint. */
public final class BreakpointPage extends PropertyPage {
	public static final String ID = "dev.ukdt.debug.ui.breakpointPage";

	private BreakpointForm form;
	private Button enabled;

	public BreakpointPage() {
		noDefaultAndApplyButton();
	}

	@Override
	protected Control createContents(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(page);
		var breakpoint = breakpoint();
		new Label(page, SWT.WRAP).setText(BreakpointText.of(breakpoint));
		enabled = new Button(page, SWT.CHECK);
		enabled.setText("&Enabled");
		enabled.setSelection(breakpoint.spec().enabled());
		form = new BreakpointForm(page, breakpoint instanceof MemoryWatchpoint, this::check);
		form.load(breakpoint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.ukdt.help.debug_breakpoints");
		return page;
	}

	@Override
	public boolean performOk() {
		var breakpoint = breakpoint();
		var on = enabled.getSelection();
		var change = form.change();
		Background.run("Change breakpoint", monitor -> apply(breakpoint, on, change));
		return true;
	}

	private static void apply(UnikernelBreakpoint breakpoint, boolean on, BreakpointForm.Change change) throws CoreException {
		breakpoint.change(monitor -> {
			breakpoint.setEnabled(on);
			change.apply(breakpoint);
		});
	}

	private void check() {
		if (form != null) {
			var problem = form.problem();
			setErrorMessage(problem.isEmpty() ? null : problem);
			setValid(problem.isEmpty());
		}
	}

	private UnikernelBreakpoint breakpoint() {
		return Adapters.adapt(getElement(), UnikernelBreakpoint.class);
	}
}
