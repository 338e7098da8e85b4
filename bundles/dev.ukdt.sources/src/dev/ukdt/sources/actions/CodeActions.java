package dev.ukdt.sources.actions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.text.Positions;

/**
 * What the server proposes to do about a place (Ctrl+1). The workbench wants the proposals at once, in the UI thread; so the first
 * call only asks the server, and when the answer is there the proposals are opened again.
 */
public final class CodeActions implements IQuickAssistProcessor {
	private record Place(int version, int offset, int length) {
	}

	private record Answer(Place place, List<Either<Command, CodeAction>> actions) {
	}

	private final Map<IDocument, Answer> answers = new WeakHashMap<>();
	private Place asking;

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		var server = viewer.getDocument() == null ? null : Sources.servers().find(viewer.getDocument()).orElse(null);
		if (server == null || !server.can(CodeActions::isAble)) {
			return null;
		}
		var place = new Place(server.version(), context.getOffset(), Math.max(0, context.getLength()));
		var known = answers.get(server.document());
		if (known == null || !known.place().equals(place)) {
			ask(viewer, server, place);
			return null;
		}
		answers.remove(server.document());
		return known.actions().stream().filter(Objects::nonNull).map(action -> new ActionProposal(server, action)).toArray(ICompletionProposal[]::new);
	}

	private void ask(ISourceViewer viewer, OpenDocument server, Place place) {
		if (place.equals(asking)) {
			return;
		}
		asking = place;
		var range = Positions.range(server.document(), place.offset(), place.length());
		var problems = Sources.services().diagnostics().store().touching(server.supervisor(), server.uri(), line(server, place));
		var params = new CodeActionParams(server.identifier(), problems.isEmpty() || place.length() > 0 ? range : problems.getFirst().getRange(), new CodeActionContext(problems));
		var answer = server.ask(CodeActions::isAble, remote -> remote.getTextDocumentService().codeAction(params));
		answer.whenComplete((actions, failure) -> UiThread.later(() -> asking = null));
		UiThread.then(answer, actions -> {
			var still = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && place.version() == server.version() && viewer.getSelectedRange().x == place.offset();
			if (still && !actions.isEmpty()) {
				answers.put(server.document(), new Answer(place, actions));
				((ITextOperationTarget) viewer).doOperation(ISourceViewer.QUICK_ASSIST);
			}
		});
	}

	/** A problem counts wherever on its line the caret is. */
	private static Range line(OpenDocument server, Place place) {
		var position = Positions.of(server.document(), place.offset());
		return new Range(new Position(position.getLine(), 0), new Position(position.getLine(), Integer.MAX_VALUE));
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getCodeActionProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return annotation.getType().startsWith("org.eclipse.ui.workbench.texteditor.");
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}
}
