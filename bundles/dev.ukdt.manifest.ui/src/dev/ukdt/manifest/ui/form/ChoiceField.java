package dev.ukdt.manifest.ui.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.schema.Choice;
import dev.ukdt.manifest.schema.Shape;

/** A scalar with few values; where others are right as well, they can be typed. */
final class ChoiceField extends ScalarField<Combo> {
	ChoiceField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		super(row, text, combo(toolkit, parent, row));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(control());
	}

	/** Filled before anybody listens: the values themselves are no change of the manifest. */
	private static Combo combo(FormToolkit toolkit, Composite parent, FormRow row) {
		var combo = new Combo(parent, SWT.DROP_DOWN);
		toolkit.adapt(combo, true, true);
		combo.setItems(values(row.shape().all().filter(one -> !one.value().choices().isEmpty()).findFirst().orElse(null)).toArray(String[]::new));
		return combo;
	}

	private static List<String> values(Shape shape) {
		return shape == null ? List.of("true", "false") : shape.value().choices().stream().map(Choice::value).toList();
	}

	@Override
	String said() {
		return control().getText();
	}

	@Override
	void show(String said) {
		control().setText(said);
	}

	@Override
	void setChangeable(boolean changeable) {
		control().setEnabled(changeable);
	}
}
