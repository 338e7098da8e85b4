package dev.ukdt.manifest.ui.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;

import dev.ukdt.manifest.ui.project.ProjectLaunches;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;

/** The source page: a text editor that knows the manifest languages. */
public final class SourceEditor extends TextEditor {
	private final List<Runnable> listeners = new ArrayList<>();
	private final ProjectLaunches.Listener launches = this::launchesChanged;
	private final IPropertyChangeListener theme = event -> themeChanged(event.getProperty());
	private volatile ManifestText text;
	private OutlinePage outline;

	public SourceEditor() {
		setSourceViewerConfiguration(new SourceConfiguration(this));
		ProjectLaunches.get().addListener(launches);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
	}

	@Override
	public void dispose() {
		ProjectLaunches.get().removeListener(launches);
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
		super.dispose();
	}

	private void themeChanged(String property) {
		if (property.startsWith(Colouring.PREFIX) && getSourceViewer() != null) {
			getSourceViewer().invalidateTextPresentation();
		}
	}

	private void launchesChanged(Set<String> projects) {
		var shown = text;
		var viewer = getSourceViewer();
		if (shown != null && viewer != null && ProjectSurroundings.of(shown.file()) instanceof ProjectSurroundings around && projects.contains(around.project())) {
			shown.forget();
			new ProblemPainting(viewer, this::text, this::checked).initialReconcile();
		}
	}

	@Override
	protected void doSetInput(IEditorInput input) throws CoreException {
		text = null;
		super.doSetInput(input);
		var document = input == null ? null : getDocumentProvider().getDocument(input);
		text = document == null ? null : new ManifestText(document, file(input));
		if (getSourceViewer() != null) {
			getSourceViewer().invalidateTextPresentation();
		}
	}

	private static Path file(IEditorInput input) {
		var file = ResourceUtil.getFile(input);
		if (file != null && file.getLocation() != null) {
			return file.getLocation().toPath();
		}
		return input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme()) ? Path.of(uri.getURI()) : Path.of(input.getName());
	}

	/** Null before there is an input. */
	public ManifestText text() {
		return text;
	}

	/** Calls back in the UI thread whenever problems were looked for. */
	public void onCheck(Runnable listener) {
		listeners.add(listener);
	}

	/** From the reconciler's thread. */
	void checked() {
		var viewer = getSourceViewer();
		var widget = viewer == null ? null : viewer.getTextWidget();
		if (widget != null && !widget.isDisposed()) {
			widget.getDisplay().asyncExec(() -> {
				if (!widget.isDisposed()) {
					listeners.forEach(Runnable::run);
					if (outline != null) {
						outline.refresh();
					}
				}
			});
		}
	}

	String commentPrefix() {
		var syntax = text == null ? "" : text.current().map(manifest -> manifest.format().syntax()).orElse("");
		return switch (syntax) {
		case "click" -> "//";
		case "xml", "mirage" -> "";
		default -> syntax.startsWith("json") ? "" : "#";
		};
	}

	@Override
	protected void initializeKeyBindingScopes() {
		setKeyBindingScopes(new String[] { "dev.ukdt.manifest.ui.scope" });
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (IContentOutlinePage.class.equals(adapter)) {
			if (outline == null || outline.isDisposed()) {
				outline = new OutlinePage(this);
			}
			return adapter.cast(outline);
		}
		return super.getAdapter(adapter);
	}
}
