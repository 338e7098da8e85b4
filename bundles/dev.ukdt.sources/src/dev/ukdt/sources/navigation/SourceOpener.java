package dev.ukdt.sources.navigation;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.text.FileUris;
import dev.ukdt.sources.text.Positions;

/** Opens a source file at a place, in the workspace or anywhere else. In the UI thread. */
public final class SourceOpener {
	private SourceOpener() {
	}

	/**
	 * Opens a file at a line.
	 *
	 * @param line counted from 1
	 * @return whether the file was there
	 */
	public static boolean open(Path file, int line) {
		var start = new Position(Math.max(0, line - 1), 0);
		return open(file, new Range(start, start));
	}

	public static boolean open(Path file, Range range) {
		if (!Files.isRegularFile(file)) {
			return false;
		}
		var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			var inside = FileUris.file(ResourcesPlugin.getWorkspace(), file);
			IEditorPart part = inside.isPresent() ? IDE.openEditor(page, inside.get()) : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
			if (part != null && part.getAdapter(ITextEditor.class) instanceof ITextEditor editor) {
				select(editor, range);
			}
			return part != null;
		} catch (PartInitException e) {
			ILog.of(SourceOpener.class).log(e.getStatus());
			return false;
		}
	}

	private static void select(ITextEditor editor, Range range) {
		var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		if (document != null) {
			IRegion region = Positions.region(document, range);
			editor.selectAndReveal(region.getOffset(), region.getLength());
		}
	}
}
