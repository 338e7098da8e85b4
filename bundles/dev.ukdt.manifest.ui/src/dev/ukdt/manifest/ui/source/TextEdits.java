package dev.ukdt.manifest.ui.source;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

import dev.ukdt.manifest.check.Edit;

/** Makes changes of the manifest languages in a document. */
public final class TextEdits {
	private TextEdits() {
	}

	/** All in one step. In the UI thread, when the document is shown. */
	public static void apply(IDocument document, List<Edit> edits) {
		var all = new MultiTextEdit();
		edits.stream().sorted(Comparator.comparingInt(Edit::start)).forEach(edit -> all.addChild(new ReplaceEdit(edit.start(), edit.end() - edit.start(), edit.text())));
		try {
			all.apply(document);
		} catch (BadLocationException e) {
			throw new IllegalStateException("the text has changed meanwhile", e);
		}
	}

	/** As one step of undo. */
	public static void apply(IDocument document, IRewriteTarget target, List<Edit> edits) {
		if (target != null) {
			target.beginCompoundChange();
		}
		try {
			apply(document, edits);
		} finally {
			if (target != null) {
				target.endCompoundChange();
			}
		}
	}
}
