package dev.ukdt.manifest.ui.source;

import java.util.function.Supplier;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.manifest.assist.Completions;
import dev.ukdt.manifest.assist.Proposal;

/** Content assist: what the language proposes at the caret. */
final class Assist implements IContentAssistProcessor {
	private final Supplier<ManifestText> text;

	Assist(Supplier<ManifestText> text) {
		this.text = text;
	}

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		var manifest = text.get() == null ? null : text.get().current().orElse(null);
		if (manifest == null) {
			return new ICompletionProposal[0];
		}
		return Completions.at(manifest, offset).stream().map(Assist::proposal).toArray(ICompletionProposal[]::new);
	}

	private static ICompletionProposal proposal(Proposal proposal) {
		var images = PlatformUI.getWorkbench().getSharedImages();
		var image = images.getImage(switch (proposal.kind()) {
		case FILE -> ISharedImages.IMG_OBJ_FILE;
		case CLASS, REFERENCE -> ISharedImages.IMG_OBJ_FOLDER;
		default -> ISharedImages.IMG_OBJ_ELEMENT;
		});
		var label = new StyledString(proposal.label());
		if (!proposal.detail().isEmpty()) {
			label.append("  " + proposal.detail(), StyledString.DECORATIONS_STYLER);
		}
		return new CompletionProposal(proposal.edit().text(), proposal.edit().start(), proposal.edit().end() - proposal.edit().start(), proposal.caret(), image,
				label.getString(), null, Plain.of(proposal.help()));
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return null;
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] { '"', '.', '<' };
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return null;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
