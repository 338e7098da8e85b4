package dev.ukdt.manifest.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.text.IRewriteTarget;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.ui.source.SourceEditor;
import dev.ukdt.manifest.ui.source.TextEdits;

/** The text behind a form: fields read it and change it, and never themselves. In the UI thread. */
final class FormText {
	private final SourceEditor editor;
	private boolean changing;

	FormText(SourceEditor editor) {
		this.editor = editor;
	}

	Optional<Manifest> manifest() {
		return editor.text() == null ? Optional.empty() : editor.text().current();
	}

	/** Whether a field is changing the text right now. */
	boolean isChanging() {
		return changing;
	}

	/** Makes the change that a field asks for, as one step of undo. */
	void change(Function<Manifest, Optional<Edit>> change) {
		if (changing || !editor.isEditable() || !editor.validateEditorInputState()) {
			return;
		}
		manifest().flatMap(change).ifPresent(edit -> {
			changing = true;
			try {
				TextEdits.apply(editor.text().document(), editor.getAdapter(IRewriteTarget.class), List.of(edit));
			} finally {
				changing = false;
			}
		});
	}
}
