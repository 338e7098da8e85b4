package dev.ukdt.manifest.ui;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import dev.ukdt.manifest.ui.form.ManifestForm;
import dev.ukdt.manifest.ui.source.SourceEditor;

/** The editor of manifests: a form where the format has one, and the source. Both are views of one document, which alone is edited. */
public final class ManifestEditor extends FormEditor implements IGotoMarker {
	private final SourceEditor source = new SourceEditor();
	private int sourcePage = -1;

	@Override
	protected void addPages() {
		try {
			sourcePage = addPage(source, getEditorInput());
			setPageText(sourcePage, "Source");
			var hasForm = source.text() != null && source.text().current().map(manifest -> manifest.format().root().asMap() != null && manifest.format().words().isEmpty()).orElse(false);
			if (hasForm) {
				addPage(0, new ManifestForm(this, source));
				sourcePage = 1;
			}
		} catch (PartInitException e) {
			ILog.of(ManifestEditor.class).error("the editor cannot be opened", e);
		}
	}

	/** The source page. */
	public SourceEditor source() {
		return source;
	}

	/** Shows the source page. In the UI thread. */
	public void showSource() {
		setActivePage(sourcePage);
	}

	@Override
	protected void setInput(IEditorInput input) {
		super.setInput(input);
		setPartName(input.getName());
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		source.doSave(monitor);
	}

	@Override
	public void doSaveAs() {
		source.doSaveAs();
		setInput(source.getEditorInput());
	}

	@Override
	public boolean isSaveAsAllowed() {
		return source.isSaveAsAllowed();
	}

	@Override
	public boolean isDirty() {
		return source.isDirty();
	}

	@Override
	public void gotoMarker(IMarker marker) {
		showSource();
		source.getAdapter(IGotoMarker.class).gotoMarker(marker);
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (IContentOutlinePage.class.equals(adapter) || ITextEditor.class.equals(adapter)) {
			return ITextEditor.class.equals(adapter) ? adapter.cast(source) : source.getAdapter(adapter);
		}
		return super.getAdapter(adapter);
	}
}
