package dev.ukdt.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.debug.ui.StringVariableSelectionDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Makes the fields of a tab, in rows of three columns: label, control, buttons. */
public final class Fields {
	private final Composite parent;
	private final Runnable changed;
	private final List<Field> all;

	/** @param changed called when a person changes any */
	Fields(Composite tab, Runnable changed) {
		this(tab, new ArrayList<>(), changed);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(parent);
	}

	private Fields(Composite parent, List<Field> all, Runnable changed) {
		this.parent = parent;
		this.all = all;
		this.changed = changed;
	}

	/** Two numbers or choices in one row: the label of the first, whose own is then empty, and both. */
	public void row(String label, Consumer<Fields> both) {
		label(label);
		var row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(1, SWT.DEFAULT).applyTo(row); // as wide as the tab, not as its longest choices
		both.accept(new Fields(row, all, changed));
	}

	List<Field> all() {
		return all;
	}

	/** A line of text; the message is shown while it is empty. */
	public Text text(String label, String key, String message, Function<String, String> check) {
		label(label);
		var text = line(message);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(text);
		all.add(new TextField(text, key, check));
		return text;
	}

	/** A line with a button behind it. */
	public Text textWithButton(String label, String key, String message, String button, Function<Text, Runnable> action, Function<String, String> check) {
		label(label);
		var text = line(message);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		button(parent, button, action.apply(text));
		all.add(new TextField(text, key, check));
		return text;
	}

	/** A file that is chosen, or written with variables. */
	public Text file(String label, String key, String message, int openOrSave, Function<String, String> check) {
		label(label);
		var text = line(message);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		var buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		button(buttons, "Browse...", () -> browse(text, openOrSave));
		button(buttons, "Variables...", () -> insertVariable(text));
		all.add(new TextField(text, key, check));
		return text;
	}

	private void browse(Text text, int openOrSave) {
		var dialog = new FileDialog(parent.getShell(), openOrSave);
		dialog.setFileName(text.getText());
		var path = dialog.open();
		if (path != null) {
			text.setText(path);
		}
	}

	private void insertVariable(Text text) {
		var dialog = new StringVariableSelectionDialog(parent.getShell());
		if (dialog.open() == Window.OK) {
			text.insert(dialog.getVariableExpression());
		}
	}

	/** A number; the least value means the default, which the note says. */
	public Spinner number(String label, String key, int least, int most, String note) {
		label(label);
		var row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(row);
		var spinner = new Spinner(row, SWT.BORDER);
		spinner.setValues(least, least, most, 0, 1, 16);
		new Label(row, SWT.NONE).setText(note);
		spinner.addModifyListener(event -> changed.run());
		all.add(new NumberField(spinner, key));
		return spinner;
	}

	/** One of several values, the default first. */
	public Combo choice(String label, String key, List<String> values, Function<String, String> words) {
		label(label);
		var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.addListener(SWT.Selection, event -> changed.run());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(combo);
		all.add(new ChoiceField(combo, key, values, words));
		return combo;
	}

	public Button check(String label, String key, boolean initial) {
		var box = new Button(parent, SWT.CHECK);
		box.setText(label);
		box.addListener(SWT.Selection, event -> changed.run());
		GridDataFactory.fillDefaults().span(3, 1).applyTo(box);
		all.add(new CheckField(box, key, initial));
		return box;
	}

	/** Several texts, one a line, with a note of how they are written. */
	public Text lines(String label, String key, String note, Function<String, String> check) {
		label(label);
		var text = new Text(parent, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT, 2 * text.getLineHeight()).applyTo(text);
		// Tab leaves the field, as it does everywhere else.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		text.addModifyListener(event -> changed.run());
		new Label(parent, SWT.NONE);
		var hint = new Label(parent, SWT.WRAP);
		hint.setText(note);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(300, SWT.DEFAULT).applyTo(hint);
		all.add(new LinesField(text, key, check));
		return text;
	}

	/** Texts by names, one pair a line as {@code NAME = TEXT}, with a note of what they are. */
	public Text pairs(String label, String key, String note, Function<String, String> check) {
		var text = lines(label, key, note, check);
		all.removeLast();
		all.add(new PairsField(text, key, check));
		return text;
	}

	private Text line(String message) {
		var text = new Text(parent, SWT.BORDER);
		text.setMessage(message);
		text.addModifyListener(event -> changed.run());
		return text;
	}

	private void label(String text) {
		if (!text.isEmpty()) {
			new Label(parent, SWT.NONE).setText(text);
		}
	}

	static void button(Composite parent, String label, Runnable action) {
		var button = new Button(parent, SWT.PUSH);
		button.setText(label);
		button.addListener(SWT.Selection, event -> action.run());
		GridDataFactory.fillDefaults().applyTo(button);
	}
}
