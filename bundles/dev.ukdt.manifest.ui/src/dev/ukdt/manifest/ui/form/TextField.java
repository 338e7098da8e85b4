package dev.ukdt.manifest.ui.form;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A scalar as a line of text, with a button for files. */
final class TextField extends ScalarField<Text> {
	private final FormText text;

	TextField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		super(row, text, toolkit.createText(parent, "", SWT.SINGLE));
		this.text = text;
		control().setMessage(row.shape().about().standard());
		var browse = row.kind() == FormRow.Kind.FILE;
		GridDataFactory.fillDefaults().grab(true, false).span(browse ? 1 : 2, 1).hint(120, SWT.DEFAULT).applyTo(control());
		if (browse) {
			var button = toolkit.createButton(parent, "Browse...", SWT.PUSH);
			button.addListener(SWT.Selection, event -> browse());
		}
	}

	private void browse() {
		var folder = text.manifest().flatMap(manifest -> manifest.surroundings().directory());
		String chosen;
		if (row().shape().value().refers().equals("directory")) {
			var dialog = new DirectoryDialog(control().getShell());
			folder.ifPresent(path -> dialog.setFilterPath(path.toString()));
			chosen = dialog.open();
		} else {
			var dialog = new FileDialog(control().getShell());
			folder.ifPresent(path -> dialog.setFilterPath(path.toString()));
			chosen = dialog.open();
		}
		if (chosen != null) {
			var path = Path.of(chosen);
			control().setText(folder.filter(path::startsWith).map(base -> "./" + base.relativize(path)).orElse(chosen));
		}
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
		control().setEditable(changeable);
	}
}
