package dev.ukdt.sources.edits;

import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.UndoEdit;
import org.eclipse.ui.PlatformUI;

/** An edit of a text file that is not in the workspace. */
final class OutsideFileChange extends TextChange {
	private final IPath file;
	private ITextFileBuffer buffer;

	OutsideFileChange(String name, IPath file) {
		super(name);
		this.file = file;
	}

	@Override
	protected IDocument acquireDocument(IProgressMonitor monitor) throws CoreException {
		FileBuffers.getTextFileBufferManager().connect(file, LocationKind.LOCATION, monitor);
		buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file, LocationKind.LOCATION);
		return buffer.getDocument();
	}

	/** Like every edit of an open document, in the UI thread. */
	@Override
	protected UndoEdit performEdits(IDocument document) throws BadLocationException, MalformedTreeException {
		var undo = new AtomicReference<UndoEdit>();
		var failure = new AtomicReference<Exception>();
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
			try {
				undo.set(super.performEdits(document));
			} catch (BadLocationException | MalformedTreeException e) {
				failure.set(e);
			}
		});
		switch (failure.get()) {
		case null -> {
			return undo.get();
		}
		case BadLocationException e -> throw e;
		default -> throw (MalformedTreeException) failure.get();
		}
	}

	@Override
	protected void commit(IDocument document, IProgressMonitor monitor) throws CoreException {
		// One that is open in an editor stays as unsaved there as it was.
		if (!buffer.isShared()) {
			buffer.commit(monitor, false);
		}
	}

	@Override
	protected void releaseDocument(IDocument document, IProgressMonitor monitor) throws CoreException {
		FileBuffers.getTextFileBufferManager().disconnect(file, LocationKind.LOCATION, monitor);
	}

	@Override
	protected Change createUndoChange(UndoEdit edit) {
		var undo = new OutsideFileChange(getName(), file);
		undo.setEdit(edit);
		return undo;
	}

	@Override
	public void initializeValidationData(IProgressMonitor monitor) {
	}

	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		return file.toFile().canWrite() ? new RefactoringStatus() : RefactoringStatus.createFatalErrorStatus(file + " cannot be written");
	}

	@Override
	public Object getModifiedElement() {
		return file;
	}
}
