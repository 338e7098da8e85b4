package dev.ukdt.manifest.ui.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.edit.Change;

/** A scalar in a control with one text. Every key that is pressed changes the manifest. */
abstract class ScalarField<C extends Control> implements Field {
	private final FormRow row;
	private final C control;
	private boolean showing;

	ScalarField(FormRow row, FormText text, C control) {
		this.row = row;
		this.control = control;
		control.setData("ukdt.path", String.join(".", row.path()));
		control.addListener(SWT.Modify, event -> {
			if (!showing) {
				text.change(manifest -> Change.set(manifest, row.path(), row.shape(), said()));
			}
		});
	}

	/** What stands in the control. */
	abstract String said();

	abstract void show(String said);

	/** Whether a person may change it here. */
	abstract void setChangeable(boolean changeable);

	@Override
	public FormRow row() {
		return row;
	}

	@Override
	public void refresh(Manifest manifest) {
		var entry = Change.entry(manifest, row.path());
		var scalar = entry == null || entry.value().isScalar();
		var wanted = entry == null ? "" : scalar ? entry.value().text() : "(written in the source)";
		setChangeable(scalar);
		if (!said().equals(wanted)) {
			showing = true;
			try {
				show(wanted);
			} finally {
				showing = false;
			}
		}
	}

	@Override
	public C control() {
		return control;
	}
}
