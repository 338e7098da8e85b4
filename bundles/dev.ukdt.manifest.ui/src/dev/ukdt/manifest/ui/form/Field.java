package dev.ukdt.manifest.ui.form;

import org.eclipse.swt.widgets.Control;

import dev.ukdt.manifest.Manifest;

/** A row's controls. In the UI thread. */
interface Field {
	FormRow row();

	/** Shows what the text says now; leaves alone what shows that already, so that a caret stays where it is. */
	void refresh(Manifest manifest);

	/** Where messages about the value are shown. */
	Control control();
}
