package dev.ukdt.debug.ui.breakpoint;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.core.resources.UnikernelNature;

/**
 * A line of a source in an editor.
 *
 * @param resource the file of the workspace, or the workspace's root for any other
 * @param line     from 1
 * @param word     the name at the selection, empty without one
 */
record SourcePlace(IResource resource, Path file, int line, String word) {
	private static final String CODE = "dev.ukdt.sources.code";

	/** The place of a text selection in an editor on a source that this debugger has breakpoints for. In the UI thread. */
	static Optional<SourcePlace> of(IWorkbenchPart part, Object selection) {
		var editor = Adapters.adapt(part, ITextEditor.class);
		if (editor == null || !(selection instanceof ITextSelection text) || !isSource(editor.getEditorInput())) {
			return Optional.empty();
		}
		var input = editor.getEditorInput();
		var file = Adapters.adapt(input, IFile.class);
		var path = file != null && file.getLocation() != null ? file.getLocation().toPath() : path(input);
		var document = editor.getDocumentProvider().getDocument(input);
		return path == null || document == null ? Optional.empty()
				: Optional.of(new SourcePlace(file != null ? file : ResourcesPlugin.getWorkspace().getRoot(), path, text.getStartLine() + 1, word(document, text)));
	}

	/** Whether the file is of a unikernel's project or holds a language that is compiled. */
	static boolean isSource(IEditorInput input) {
		var file = input == null ? null : Adapters.adapt(input, IFile.class);
		try {
			if (file != null && file.getProject().isOpen() && file.getProject().hasNature(UnikernelNature.ID)) {
				return true;
			}
		} catch (CoreException e) {
			// The project was closed just now: what its name says is left.
		}
		var types = Platform.getContentTypeManager();
		var code = types.getContentType(CODE);
		var type = input == null ? null : types.findContentTypeFor(input.getName());
		return type != null && (code != null && type.isKindOf(code) || type.getId().startsWith("org.eclipse.cdt."));
	}

	private static Path path(IEditorInput input) {
		return input instanceof IURIEditorInput uri && "file".equals(uri.getURI().getScheme()) ? Path.of(uri.getURI()) : null;
	}

	private static String word(IDocument document, ITextSelection selection) {
		try {
			var start = selection.getOffset();
			while (start > 0 && Character.isJavaIdentifierPart(document.getChar(start - 1))) {
				start--;
			}
			var end = selection.getOffset();
			while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
				end++;
			}
			return selection.getLength() > end - start ? selection.getText().strip() : document.get(start, end - start);
		} catch (BadLocationException e) {
			return "";
		}
	}
}
