package dev.ukdt.manifest.ui.handlers;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.References;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.KeyText;
import dev.ukdt.manifest.ui.source.SourceEditor;

/** Gives the name at the caret, such as a target's, another one wherever it stands. */
public final class RenameHandler extends ManifestHandler {
	@Override
	void run(SourceEditor source, Manifest manifest) {
		var offset = source.getSelectionProvider().getSelection() instanceof ITextSelection selection ? selection.getOffset() : 0;
		var name = References.at(manifest, offset);
		if (name.isEmpty()) {
			say(source, "There is no name at the caret that could be changed");
			return;
		}
		var dialog = new InputDialog(source.getSite().getShell(), "Rename", "The new name of '" + name.get().text() + "':", name.get().text(),
				said -> said.isBlank() ? "A name is needed" : null);
		if (dialog.open() == Window.OK && !dialog.getValue().equals(name.get().text())) {
			apply(source, name.get().places().stream().map(place -> new Edit(place.start(), place.end(), KeyText.value(manifest, place, dialog.getValue()))).toList());
		}
	}
}
