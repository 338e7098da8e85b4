package dev.ukdt.sources.actions;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.workbench.EditApplication;

/** One of a server's code actions: an edit, a command that the server runs, or both. */
final class ActionProposal implements ICompletionProposal {
	private final OpenDocument server;
	private final Either<Command, CodeAction> action;

	ActionProposal(OpenDocument server, Either<Command, CodeAction> action) {
		this.server = server;
		this.action = action;
	}

	/** Returns at once; the edit is made when it is known. */
	@Override
	public void apply(IDocument document) {
		if (action.isLeft()) {
			run(action.getLeft());
		} else if (action.getRight().getEdit() == null && server.can(ActionProposal::resolves)) {
			UiThread.then(server.ask(ActionProposal::resolves, remote -> remote.getTextDocumentService().resolveCodeAction(action.getRight())), this::perform);
		} else {
			perform(action.getRight());
		}
	}

	private static boolean resolves(ServerCapabilities capabilities) {
		var provider = capabilities.getCodeActionProvider();
		return provider != null && provider.isRight() && Boolean.TRUE.equals(provider.getRight().getResolveProvider());
	}

	private void perform(CodeAction full) {
		if (full.getEdit() == null) {
			run(full.getCommand());
			return;
		}
		new EditApplication(full.getTitle(), full.getEdit()).start().thenAccept(done -> {
			if (done.isApplied()) {
				run(full.getCommand());
			}
		});
	}

	private void run(Command command) {
		if (command != null) {
			server.ask(able -> able.getExecuteCommandProvider() != null,
					remote -> remote.getWorkspaceService().executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments()))).exceptionally(failure -> {
						UiThread.log(failure);
						return null;
					});
		}
	}

	@Override
	public String getDisplayString() {
		return action.isLeft() ? action.getLeft().getTitle() : action.getRight().getTitle();
	}

	@Override
	public Image getImage() {
		return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJ_ELEMENT);
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null;
	}

	@Override
	public Point getSelection(IDocument document) {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
