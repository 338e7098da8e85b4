package dev.ukdt.manifest.ui.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.edit.Change;
import dev.ukdt.manifest.schema.Choice;
import dev.ukdt.manifest.schema.Shape;

/** A scalar with few values; where others are right as well, they can be typed. */
final class ChoiceField implements Field {
	private final FormRow row;
	private final Combo control;
	private boolean showing;

	ChoiceField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		this.row = row;
		var shape = row.shape().all().filter(one -> !one.choices().isEmpty()).findFirst().orElse(null);
		control = new Combo(parent, SWT.DROP_DOWN);
		toolkit.adapt(control, true, true);
		control.setItems(values(shape).toArray(String[]::new));
		control.setData("ukdt.path", String.join(".", row.path()));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(control);
		control.addListener(SWT.Modify, event -> {
			if (!showing) {
				text.change(manifest -> Change.set(manifest, row.path(), row.shape(), control.getText()));
			}
		});
	}

	private static List<String> values(Shape shape) {
		return shape == null ? List.of("true", "false") : shape.choices().stream().map(Choice::value).toList();
	}

	@Override
	public FormRow row() {
		return row;
	}

	@Override
	public void refresh(Manifest manifest) {
		var entry = Change.entry(manifest, row.path());
		var scalar = entry == null || entry.value().isScalar();
		var said = entry == null ? "" : scalar ? entry.value().text() : "(written in the source)";
		control.setEnabled(scalar);
		if (!control.getText().equals(said)) {
			showing = true;
			try {
				control.setText(said);
			} finally {
				showing = false;
			}
		}
	}

	@Override
	public Control control() {
		return control;
	}
}
