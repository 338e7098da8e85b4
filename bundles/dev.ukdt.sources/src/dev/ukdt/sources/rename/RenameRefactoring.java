package dev.ukdt.sources.rename;

import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.edits.WorkspaceEdits;
import dev.ukdt.sources.text.Words;

/** Renames a symbol as its server says. The wizard checks conditions and makes the change on a thread of its own. */
public final class RenameRefactoring extends Refactoring {
	private static final int PATIENCE_SECONDS = 60;

	private final OpenDocument document;
	private final int offset;
	private final String oldName;
	private String newName;
	private String askedFor = "";
	private RefactoringStatus answer;
	private Change change;

	public RenameRefactoring(OpenDocument document, int offset) {
		this.document = document;
		this.offset = offset;
		oldName = Words.text(document.document(), Words.at(document.document(), offset));
		newName = oldName;
	}

	public static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getRenameProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	String oldName() {
		return oldName;
	}

	public void setNewName(String name) {
		newName = name;
	}

	@Override
	public String getName() {
		return "Rename " + oldName;
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return oldName.isEmpty() ? RefactoringStatus.createFatalErrorStatus("There is no name at the caret") : new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		return ask(monitor);
	}

	/**
	 * Asks the server for the edits, unless it has been asked for this name. Blocks until it answers or the monitor is cancelled.
	 *
	 * @throws OperationCanceledException when it is cancelled
	 */
	synchronized RefactoringStatus ask(IProgressMonitor monitor) {
		if (!newName.equals(askedFor)) {
			answer = edits(monitor);
			askedFor = newName;
		}
		return answer;
	}

	/** Somebody tries again: where the server failed, it is asked anew. */
	synchronized void forgetFailure() {
		if (answer != null && answer.hasFatalError()) {
			askedFor = null;
		}
	}

	private RefactoringStatus edits(IProgressMonitor monitor) {
		var at = document.at(offset);
		var answer = document.ask(RenameRefactoring::isAble, remote -> remote.getTextDocumentService().rename(new RenameParams(at.getTextDocument(), at.getPosition(), newName)));
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			cancel.cancellation().onCancel(() -> answer.cancel(true));
			var edit = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (edit == null || (edit.getChanges() == null || edit.getChanges().isEmpty()) && (edit.getDocumentChanges() == null || edit.getDocumentChanges().isEmpty())) {
				return RefactoringStatus.createFatalErrorStatus("The server found nothing to rename");
			}
			change = WorkspaceEdits.change(getName() + " to " + newName, edit);
			return new RefactoringStatus();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		} catch (CoreException e) {
			return RefactoringStatus.createFatalErrorStatus(e.getStatus().getMessage());
		} catch (Exception e) {
			if (monitor.isCanceled()) {
				throw new OperationCanceledException();
			}
			return RefactoringStatus.createFatalErrorStatus("It cannot be renamed: " + (e.getCause() == null ? e : e.getCause()).getMessage());
		}
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return change == null ? new NullChange() : change;
	}
}
