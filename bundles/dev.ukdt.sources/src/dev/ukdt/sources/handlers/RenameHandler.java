package dev.ukdt.sources.handlers;

import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.rename.RenameRefactoring;
import dev.ukdt.sources.rename.RenameWizard;

/** Renames a symbol everywhere, with a preview. */
public final class RenameHandler extends SourceHandler {
	@Override
	boolean isPossible(OpenDocument document) {
		return document.can(RenameRefactoring::isAble);
	}

	@Override
	void run(Caret caret) {
		var refactoring = new RenameRefactoring(caret.document(), caret.offset());
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(refactoring)).run(caret.editor().getSite().getShell(), "Rename");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
