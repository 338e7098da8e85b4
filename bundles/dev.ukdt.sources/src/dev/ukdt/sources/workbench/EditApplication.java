package dev.ukdt.sources.workbench;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;

import dev.ukdt.sources.edits.WorkspaceEdits;

/** Makes a server's edit in the background, so that it can be undone as one. */
public final class EditApplication extends WorkspaceJob {
	private final WorkspaceEdit edit;
	private final CompletableFuture<ApplyWorkspaceEditResponse> response = new CompletableFuture<>();

	public EditApplication(String name, WorkspaceEdit edit) {
		super(name);
		this.edit = edit;
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	/** Returns at once. */
	public CompletableFuture<ApplyWorkspaceEditResponse> start() {
		schedule();
		return response;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) {
		try {
			var change = WorkspaceEdits.change(getName(), edit);
			change.initializeValidationData(monitor);
			var perform = new PerformChangeOperation(change);
			perform.setUndoManager(RefactoringCore.getUndoManager(), getName());
			perform.run(monitor);
			var done = perform.changeExecuted();
			answer(done, done ? null : String.valueOf(perform.getValidationStatus()));
			return Status.OK_STATUS;
		} catch (CoreException e) {
			answer(false, e.getStatus().getMessage());
			return Status.warning(getName() + ": " + e.getStatus().getMessage(), e);
		} finally {
			response.cancel(false);
		}
	}

	private void answer(boolean applied, String reason) {
		var answer = new ApplyWorkspaceEditResponse(applied);
		answer.setFailureReason(reason);
		response.complete(answer);
	}
}
