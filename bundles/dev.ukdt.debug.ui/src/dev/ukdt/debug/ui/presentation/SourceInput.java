package dev.ukdt.debug.ui.presentation;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.sourcelookup.containers.LocalFileStorage;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;

import dev.ukdt.debug.breakpoint.LineBreakpoint;

/** In which editor, and on what, a source is shown, whether it lies in the workspace or anywhere else. */
public final class SourceInput {
	private static final String GENERIC_EDITOR = "org.eclipse.ui.genericeditor.GenericEditor";

	private SourceInput() {
	}

	/** What an editor opens for a file, a breakpoint or what source lookup found; null for anything else. */
	public static IEditorInput of(Object element) {
		return switch (element) {
		case IFile file -> new FileEditorInput(file);
		case LineBreakpoint line when line.getMarker().getResource() instanceof IFile file -> new FileEditorInput(file);
		case LineBreakpoint line -> line.file().isEmpty() ? null : of(Path.of(line.file()));
		case LocalFileStorage storage -> of(storage.getFile().toPath());
		case Path path -> of(path);
		case null, default -> null;
		};
	}

	private static IEditorInput of(Path path) {
		var files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
		return Arrays.stream(files).filter(IFile::isAccessible).findFirst().<IEditorInput>map(FileEditorInput::new)
				.orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().fromLocalFile(path.toFile())));
	}

	/** The editor for this input: the one for its type of content, else the generic editor. */
	public static String editor(IEditorInput input) {
		var type = Platform.getContentTypeManager().findContentTypeFor(input.getName());
		var editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(input.getName(), type);
		return editor == null || !editor.isInternal() ? GENERIC_EDITOR : editor.getId();
	}
}
