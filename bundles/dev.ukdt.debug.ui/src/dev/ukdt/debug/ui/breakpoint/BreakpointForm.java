package dev.ukdt.debug.ui.breakpoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.model.IWatchpoint;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** The settings of a breakpoint as controls. In the UI thread. */
final class BreakpointForm {
	private final Composite parent;
	private final Runnable changed;
	private final boolean memory;
	private final Text condition;
	private final Spinner hits;
	private final Text message;
	private final Text vcpus;
	private final Button temporary;
	private Combo means;
	private Button read;
	private Button write;

	/**
	 * @param memory  whether it is for watchpoints
	 * @param changed called when a person changed something
	 */
	BreakpointForm(Composite parent, boolean memory, Runnable changed) {
		this.parent = new Composite(parent, SWT.NONE);
		this.changed = changed;
		this.memory = memory;
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this.parent);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(this.parent);
		if (memory) {
			read = check("Stop when it is &read");
			write = check("Stop when it is &written");
		}
		condition = text("&Condition:", "always, or an expression such as n > 3 && list != 0");
		label("Stop from &hit:");
		hits = new Spinner(this.parent, SWT.BORDER);
		hits.setValues(1, 1, Integer.MAX_VALUE, 0, 1, 10);
		hits.addListener(SWT.Selection, event -> changed.run());
		hits.addListener(SWT.Modify, event -> changed.run());
		vcpus = text("Only on &vCPUs:", "all, or numbers such as 0, 2");
		message = text("&Print instead of stopping:", "nothing, or text with expressions such as n is {n}");
		if (!memory) {
			label("&Made by:");
			means = new Combo(this.parent, SWT.READ_ONLY);
			means.setItems("Hardware while the image is not loaded, else software", "Hardware: a register of the processor, of which there are few",
					"Software: an instruction in memory");
			means.select(0);
			means.addListener(SWT.Selection, event -> changed.run());
			GridDataFactory.fillDefaults().grab(true, false).applyTo(means);
		}
		temporary = check("&Once: goes after its first stop");
	}

	Composite control() {
		return parent;
	}

	/** What is wrong with what was typed, or empty. */
	String problem() {
		if (!vcpus.getText().isBlank() && !vcpus.getText().matches("\\s*\\d{1,4}\\s*(,\\s*\\d{1,4}\\s*)*")) {
			return "vCPUs are numbers with commas between, such as 0, 2.";
		}
		return memory && !read.getSelection() && !write.getSelection() ? "A watchpoint stops when its memory is read, written or both: choose one." : "";
	}

	/** What a new watchpoint does unless a person says otherwise. */
	void stopWhenWritten() {
		write.setSelection(true);
	}

	void load(UnikernelBreakpoint breakpoint) {
		var spec = breakpoint.spec();
		condition.setText(spec.condition());
		hits.setSelection(Math.max(1, spec.hitCount()));
		message.setText(spec.message());
		vcpus.setText(spec.vcpus().stream().map(id -> String.valueOf(id - 1)).collect(Collectors.joining(", ")));
		temporary.setSelection(spec.temporary());
		if (memory) {
			var watchpoint = (MemoryWatchpoint) breakpoint;
			read.setSelection(watchpoint.isAccess());
			write.setSelection(watchpoint.isModification());
		} else {
			means.select(spec.means().ordinal());
		}
	}

	/** Takes what is shown, to be written to a breakpoint in any thread. */
	Change change() {
		var numbers = Arrays.stream(vcpus.getText().split(",")).map(String::strip).filter(number -> !number.isEmpty()).map(number -> Integer.parseInt(number) + 1)
				.toList();
		return new Change(condition.getText().strip(), hits.getSelection() > 1 ? hits.getSelection() : 0, message.getText(), numbers, temporary.getSelection(),
				memory ? Means.AUTOMATIC : Means.values()[Math.max(0, means.getSelectionIndex())], memory && read.getSelection(), memory && write.getSelection());
	}

	/** What a person set. */
	record Change(String condition, int hits, String message, List<Integer> vcpus, boolean temporary, Means means, boolean read, boolean write) {
		/** Blocks on the workspace. */
		void apply(UnikernelBreakpoint breakpoint) throws CoreException {
			breakpoint.setCondition(condition);
			breakpoint.setHitCount(hits);
			breakpoint.setLogMessage(message);
			breakpoint.setVcpus(vcpus);
			breakpoint.setTemporary(temporary);
			breakpoint.setMeans(means);
			if (breakpoint instanceof IWatchpoint watchpoint) {
				watchpoint.setAccess(read);
				watchpoint.setModification(write);
			}
		}
	}

	private Text text(String label, String hint) {
		label(label);
		var text = new Text(parent, SWT.BORDER);
		text.setMessage(hint);
		text.addModifyListener(event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).hint(280, SWT.DEFAULT).applyTo(text);
		return text;
	}

	private Button check(String label) {
		var button = new Button(parent, SWT.CHECK);
		button.setText(label);
		button.addListener(SWT.Selection, event -> changed.run());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void label(String text) {
		var label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.swtDefaults().applyTo(label);
	}
}
