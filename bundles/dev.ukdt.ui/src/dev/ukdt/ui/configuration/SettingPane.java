package dev.ukdt.ui.configuration;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.core.configuration.Setting;

/** The field of one setting, and what it is about. In the UI thread. */
final class SettingPane {
	private final Composite row;
	private final Text about;
	private final Consumer<String> changed;

	/** @param changed gets the value that a person gave the setting */
	SettingPane(Composite parent, Consumer<String> changed) {
		this.changed = changed;
		row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 34).applyTo(row);
		about = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 110).applyTo(about);
	}

	void clear() {
		empty();
		about.setText("");
	}

	private void empty() {
		for (var control : row.getChildren()) {
			control.dispose();
		}
	}

	void show(Setting setting) {
		empty();
		var field = switch (setting.kind()) {
		case SWITCH -> box(setting);
		case CHOICE -> list(setting);
		default -> text(setting);
		};
		field.setEnabled(setting.changeable());
		row.layout(true, true);
		about.setText((setting.help().isEmpty() ? "" : setting.help() + "\n\n") + setting.id() + " = " + setting.value() + (setting.needs().isEmpty() ? "" : ", needs " + setting.needs()));
	}

	private Control box(Setting setting) {
		var box = new Button(row, SWT.CHECK);
		box.setText(setting.label());
		var on = setting.values().getFirst().id();
		box.setSelection(setting.value().equals(on));
		box.addListener(SWT.Selection, event -> changed.accept(box.getSelection() ? on : setting.values().getLast().id()));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(box);
		return box;
	}

	private Control list(Setting setting) {
		new Label(row, SWT.NONE).setText(setting.label() + ":");
		var combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(setting.values().stream().map(Setting.Value::label).toArray(String[]::new));
		combo.select(setting.values().stream().map(Setting.Value::id).toList().indexOf(setting.value()));
		combo.addListener(SWT.Selection, event -> changed.accept(setting.values().get(combo.getSelectionIndex()).id()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Control text(Setting setting) {
		new Label(row, SWT.NONE).setText(setting.label() + ":");
		var text = new Text(row, SWT.BORDER);
		text.setText(setting.value());
		text.addModifyListener(event -> changed.accept(text.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		return text;
	}
}
