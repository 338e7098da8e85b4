package dev.ukdt.ui.driver;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;

/** An editor; the look-ups of {@link UiScope} search in it. */
public final class UiEditor extends UiScope {

	private final IEditorPart part;

	UiEditor(IEditorPart part) {
		super(() -> part.getSite().getService(MPart.class).getWidget() instanceof Composite composite && !composite.isDisposed() ? composite : null);
		this.part = part;
	}

	public IEditorPart part() {
		return part;
	}

	public String getTitle() {
		return Ui.call(part::getTitle);
	}

	public boolean isDirty() {
		return Ui.call(part::isDirty);
	}

	/** The text of the document, for text editors. */
	public String getText() {
		return Ui.call(() -> document().get());
	}

	public UiEditor setText(String text) {
		Ui.run(() -> document().set(text));
		return this;
	}

	public void save() {
		Ui.start(() -> part.getSite().getPage().saveEditor(part, false));
		Wait.until(part.getTitle() + " saved", () -> !part.isDirty());
	}

	public void close() {
		Ui.run(() -> part.getSite().getPage().closeEditor(part, false));
	}

	public UiEditor show() {
		Ui.run(() -> part.getSite().getPage().activate(part));
		return this;
	}

	private IDocument document() {
		ITextEditor editor = part.getAdapter(ITextEditor.class);
		if (editor == null) {
			throw new IllegalStateException(part.getTitle() + " is no text editor");
		}
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}
}
