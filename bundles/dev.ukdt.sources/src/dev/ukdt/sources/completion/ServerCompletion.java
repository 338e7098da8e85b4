package dev.ukdt.sources.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionContext;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemDefaults;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CompletionTriggerKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.text.Words;

/** Asks the server what may stand at the caret. The workbench calls this on a thread of its own, never in the UI thread. */
public final class ServerCompletion implements IContentAssistProcessor {
	private static final int PATIENCE_SECONDS = 10;
	/** Characters that servers of these languages ask to be called at; others of theirs come with the first answer. */
	private static final char[] TRIGGERS = { '.', '>', ':' };

	private volatile char[] triggers = TRIGGERS;
	private volatile String error;

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		var document = viewer.getDocument();
		var server = Sources.servers().find(document).orElse(null);
		if (server == null) {
			return new ICompletionProposal[0];
		}
		error = null;
		var place = server.at(offset);
		var params = new CompletionParams(place.getTextDocument(), place.getPosition());
		params.setContext(context(document, offset));
		var answer = server.ask(able -> able.getCompletionProvider() != null, remote -> remote.getTextDocumentService().completion(params));
		try {
			var proposals = proposals(server, offset, answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
			learnTriggers(server);
			return proposals.toArray(ICompletionProposal[]::new);
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
		} catch (TimeoutException e) {
			answer.cancel(true);
			error = server.supervisor().server().descriptor().name() + " does not answer";
		} catch (Exception e) {
			error = server.supervisor().server().descriptor().name() + ": " + (e.getCause() == null ? e : e.getCause()).getMessage();
		}
		return new ICompletionProposal[0];
	}

	private CompletionContext context(IDocument document, int offset) {
		try {
			if (offset > 0 && !Words.isPart(document.getChar(offset - 1)) && new String(triggers).indexOf(document.getChar(offset - 1)) >= 0) {
				return new CompletionContext(CompletionTriggerKind.TriggerCharacter, String.valueOf(document.getChar(offset - 1)));
			}
		} catch (BadLocationException e) {
			// The text has become shorter: the server will find nothing.
		}
		return new CompletionContext(CompletionTriggerKind.Invoked);
	}

	private void learnTriggers(OpenDocument server) {
		server.supervisor().session().map(session -> session.capabilities().getCompletionProvider()).map(provider -> provider.getTriggerCharacters())
				.ifPresent(characters -> triggers = String.join("", characters.stream().filter(text -> text.length() == 1 && !text.isBlank()).toList()).toCharArray());
	}

	private static List<ServerProposal> proposals(OpenDocument server, int offset, Either<List<CompletionItem>, CompletionList> answer) {
		if (answer == null) {
			return List.of();
		}
		var items = answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
		var defaults = answer.isRight() ? answer.getRight().getItemDefaults() : null;
		var result = new ArrayList<ServerProposal>();
		for (var item : items == null ? List.<CompletionItem>of() : items) {
			if (item.getLabel() != null) {
				result.add(new ServerProposal(server, withDefaults(item, defaults), offset));
			}
		}
		result.removeIf(proposal -> proposal.score(server.document(), offset) < 0);
		result.sort(Comparator.comparing((ServerProposal proposal) -> !Boolean.TRUE.equals(proposal.item().getPreselect())).thenComparing(proposal -> -proposal.score(server.document(), offset))
				.thenComparing(ServerProposal::sortText));
		return result;
	}

	private static CompletionItem withDefaults(CompletionItem item, CompletionItemDefaults defaults) {
		if (defaults != null) {
			if (item.getInsertTextFormat() == null) {
				item.setInsertTextFormat(defaults.getInsertTextFormat());
			}
			if (item.getData() == null) {
				item.setData(defaults.getData());
			}
		}
		return item;
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		// Signature help has a pop-up of its own, which does not hold up the UI thread.
		return null;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return triggers;
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return error;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
