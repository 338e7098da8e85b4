package dev.ukdt.ui.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.core.family.Option;

/** A field for each option of a family: a check box, a list to choose from, or a text. Two columns of the parent's grid. */
public final class OptionsForm {
	private final Composite parent;
	private final BiConsumer<String, String> changed;
	private final List<Control> controls = new ArrayList<>();
	private FreeLetters letters;

	/**
	 * @param parent  has a grid of two columns
	 * @param changed gets the id and the new value when a person changes one
	 */
	public OptionsForm(Composite parent, BiConsumer<String, String> changed) {
		this.parent = parent;
		this.changed = changed;
	}

	/** Replaces the fields by those of these options; an option without a value shows its initial one. */
	public void show(List<Option> options, Map<String, String> values) {
		controls.forEach(Control::dispose);
		controls.clear();
		letters = new FreeLetters(parent);
		for (var option : options) {
			add(option, values.getOrDefault(option.id(), option.initial()));
		}
		parent.layout(true, true);
	}

	private void add(Option option, String value) {
		var control = option.isSwitch() ? box(option, value) : option.values().isEmpty() ? text(option, value) : list(option, value);
		control.setToolTipText(option.help().isBlank() ? null : option.help());
		controls.add(control);
	}

	private Control box(Option option, String value) {
		var box = new Button(parent, SWT.CHECK);
		box.setText(letters.mark(option.label()));
		box.setSelection(Boolean.parseBoolean(value));
		box.addListener(SWT.Selection, event -> changed.accept(option.id(), String.valueOf(box.getSelection())));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
		return box;
	}

	private Control text(Option option, String value) {
		label(option);
		var text = new Text(parent, SWT.BORDER);
		text.setText(value);
		text.addModifyListener(event -> changed.accept(option.id(), text.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}

	private Control list(Option option, String value) {
		label(option);
		var combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(option.values().toArray(String[]::new));
		combo.setText(value);
		combo.addListener(SWT.Selection, event -> changed.accept(option.id(), combo.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private void label(Option option) {
		var label = new Label(parent, SWT.NONE);
		label.setText(letters.mark(option.label()) + ":");
		label.setToolTipText(option.help());
		controls.add(label);
	}
}
