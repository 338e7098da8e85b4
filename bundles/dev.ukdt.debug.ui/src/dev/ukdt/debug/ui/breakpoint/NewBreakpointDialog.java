package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.Background;

/** Asks for a breakpoint that is at no line of an editor, and adds it. */
final class NewBreakpointDialog extends TitleAreaDialog {
	/** What is asked for. */
	enum Kind {
		FUNCTION("Function Breakpoint", "Stops where a function begins, in every place that has one of this name.", "&Function:", "main") {
			@Override
			UnikernelBreakpoint create(String text) throws CoreException {
				return new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), text);
			}
		},
		ADDRESS("Address Breakpoint", "Stops at an instruction.", "&Address:", "0x100000") {
			@Override
			UnikernelBreakpoint create(String text) throws CoreException {
				return new AddressBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), Long.parseUnsignedLong(text.substring(2), 16));
			}

			@Override
			String problem(String text) {
				return text.matches("0[xX]\\p{XDigit}{1,16}") ? "" : "An address is hexadecimal, such as 0x100000.";
			}
		},
		WATCHPOINT("Watchpoint", "Stops when memory is written or read. An address with a length is written *(char (*)[LENGTH]) ADDRESS.", "&Expression:", "counter") {
			@Override
			UnikernelBreakpoint create(String text) throws CoreException {
				return new MemoryWatchpoint(ResourcesPlugin.getWorkspace().getRoot(), text, false, true);
			}
		};

		private final String title;
		private final String message;
		private final String label;
		private final String example;

		Kind(String title, String message, String label, String example) {
			this.title = title;
			this.message = message;
			this.label = label;
			this.example = example;
		}

		/** Makes it. Blocks on the workspace. */
		abstract UnikernelBreakpoint create(String text) throws CoreException;

		/** What is wrong with the text, which is not blank; empty for nothing. */
		String problem(String text) {
			return "";
		}
	}

	private final Kind kind;
	private final String initial;
	private Text place;
	private BreakpointForm form;

	NewBreakpointDialog(Shell parent, Kind kind, String initial) {
		super(parent);
		this.kind = kind;
		this.initial = initial;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Add " + kind.title);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "dev.ukdt.help.debug_breakpoints");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(kind.title);
		setMessage(kind.message);
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(kind.label);
		place = new Text(area, SWT.BORDER);
		place.setMessage(kind.example);
		place.setText(initial);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(place);
		place.addModifyListener(event -> check());
		form = new BreakpointForm(area, kind == Kind.WATCHPOINT, this::check);
		if (kind == Kind.WATCHPOINT) {
			form.stopWhenWritten();
		}
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		if (form == null || getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		var text = place.getText().strip();
		var problem = text.isEmpty() ? "" : kind.problem(text);
		problem = problem.isEmpty() ? form.problem() : problem;
		setErrorMessage(problem.isEmpty() ? null : problem);
		getButton(IDialogConstants.OK_ID).setEnabled(!text.isEmpty() && problem.isEmpty());
	}

	@Override
	protected void okPressed() {
		var text = place.getText().strip();
		var change = form.change();
		Background.run("Add breakpoint", monitor -> {
			var breakpoint = kind.create(text);
			change.apply(breakpoint);
			BreakpointToggle.add(breakpoint);
		});
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
