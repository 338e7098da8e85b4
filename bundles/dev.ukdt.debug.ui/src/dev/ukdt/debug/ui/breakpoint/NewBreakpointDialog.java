package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.CheckedDialog;

/** Asks for a breakpoint that is at no line of an editor, and adds it. */
final class NewBreakpointDialog extends CheckedDialog {
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
		super(parent, "Add " + kind.title, kind.message, "debug_breakpoints");
		this.kind = kind;
		this.initial = initial;
	}

	@Override
	protected void fill(Composite area) {
		var column = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).applyTo(column);
		place = text(column, kind.label, kind.example);
		place.setText(initial);
		form = new BreakpointForm(column, kind == Kind.WATCHPOINT, this::check);
		if (kind == Kind.WATCHPOINT) {
			form.stopWhenWritten();
		}
	}

	@Override
	protected String problem() {
		var text = place.getText().strip();
		var problem = text.isEmpty() ? "" : kind.problem(text);
		return problem.isEmpty() ? form.problem() : problem;
	}

	@Override
	protected boolean isComplete() {
		return !place.getText().isBlank();
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
}
