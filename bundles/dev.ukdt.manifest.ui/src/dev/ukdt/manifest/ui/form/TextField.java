package dev.ukdt.manifest.ui.form;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.edit.Change;

/** A scalar as a line of text, with a button for files. Every key that is pressed changes the manifest. */
final class TextField implements Field {
	private final FormRow row;
	private final FormText text;
	private final Text control;
	private boolean showing;

	TextField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		this.row = row;
		this.text = text;
		control = toolkit.createText(parent, "", SWT.SINGLE);
		control.setMessage(row.shape().standard());
		control.setData("ukdt.path", String.join(".", row.path()));
		var browse = row.kind() == FormRow.Kind.FILE;
		GridDataFactory.fillDefaults().grab(true, false).span(browse ? 1 : 2, 1).hint(120, SWT.DEFAULT).applyTo(control);
		if (browse) {
			var button = toolkit.createButton(parent, "Browse...", SWT.PUSH);
			button.addListener(SWT.Selection, event -> browse());
		}
		control.addListener(SWT.Modify, event -> {
			if (!showing) {
				text.change(manifest -> Change.set(manifest, row.path(), row.shape(), control.getText()));
			}
		});
	}

	private void browse() {
		var folder = text.manifest().flatMap(manifest -> manifest.surroundings().directory());
		String chosen;
		if (row.shape().refers().equals("directory")) {
			var dialog = new DirectoryDialog(control.getShell());
			folder.ifPresent(path -> dialog.setFilterPath(path.toString()));
			chosen = dialog.open();
		} else {
			var dialog = new FileDialog(control.getShell());
			folder.ifPresent(path -> dialog.setFilterPath(path.toString()));
			chosen = dialog.open();
		}
		if (chosen != null) {
			var path = Path.of(chosen);
			control.setText(folder.filter(path::startsWith).map(base -> "./" + base.relativize(path)).orElse(chosen));
		}
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
		control.setEditable(scalar);
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
