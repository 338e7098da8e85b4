package dev.ukdt.sources.completion;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension3;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.symbols.SymbolImages;
import dev.ukdt.sources.text.Markup;
import dev.ukdt.sources.text.Positions;
import dev.ukdt.sources.text.Words;

/** Something that a server proposes to insert. */
public final class ServerProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension3, ICompletionProposalExtension5,
		ICompletionProposalExtension6 {
	private static final int PATIENCE_SECONDS = 5;

	private final OpenDocument server;
	private final CompletionItem item;
	/** Where the caret was when the server was asked. */
	private final int asked;
	private final int start;
	private CompletableFuture<CompletionItem> resolved;
	private Point selection;

	ServerProposal(OpenDocument server, CompletionItem item, int asked) {
		this.server = server;
		this.item = item;
		this.asked = asked;
		var range = range();
		start = range == null ? Words.at(server.document(), asked).getOffset() : Math.min(asked, Positions.offset(server.document(), range.getStart()));
	}

	CompletionItem item() {
		return item;
	}

	private Range range() {
		var edit = item.getTextEdit();
		return edit == null ? null : edit.isLeft() ? edit.getLeft().getRange() : edit.getRight().getInsert();
	}

	String sortText() {
		return item.getSortText() == null ? item.getLabel() : item.getSortText();
	}

	/** How well it fits what is typed; negative when not at all. */
	int score(IDocument document, int offset) {
		try {
			var typed = document.get(start, Math.max(0, offset - start));
			return Fit.score(typed, item.getFilterText() == null ? item.getLabel().strip() : item.getFilterText());
		} catch (BadLocationException e) {
			return -1;
		}
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		return offset >= start && score(document, offset) >= 0;
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		selection = new Insertion(viewer, server, item, start).insert(offset - asked, offset);
	}

	@Override
	public void apply(IDocument document) {
		throw new UnsupportedOperationException("needs a viewer");
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection;
	}

	/** The server is asked for what a list leaves out; on the thread that shows the additional information. */
	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		if (resolved == null) {
			resolved = item.getDocumentation() != null ? CompletableFuture.completedFuture(item)
					: server.ask(ServerProposal::resolves, remote -> remote.getTextDocumentService().resolveCompletionItem(item));
		}
		try {
			var full = resolved.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			return html(full == null ? item : full);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (Exception e) {
			UiThread.log(e.getCause() == null ? e : e.getCause());
		}
		return html(item);
	}

	private static boolean resolves(ServerCapabilities capabilities) {
		return capabilities.getCompletionProvider() != null && Boolean.TRUE.equals(capabilities.getCompletionProvider().getResolveProvider());
	}

	private static String html(CompletionItem item) {
		var detail = item.getDetail() == null ? "" : "<b>" + Markup.escape(item.getDetail()) + "</b><br/>";
		var html = detail + Markup.html(item.getDocumentation());
		return html.isBlank() ? null : html;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null;
	}

	@Override
	public StyledString getStyledDisplayString() {
		var text = new StyledString(item.getLabel().strip(), Boolean.TRUE.equals(item.getDeprecated()) ? StyledString.QUALIFIER_STYLER : null);
		var details = item.getLabelDetails();
		if (details != null && details.getDetail() != null) {
			text.append(details.getDetail());
		}
		var type = details != null && details.getDescription() != null ? details.getDescription() : item.getDetail();
		if (type != null && !type.isBlank()) {
			text.append(" : " + type.lines().findFirst().orElse(""), StyledString.DECORATIONS_STYLER);
		}
		return text;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public Image getImage() {
		return SymbolImages.of(item.getKind());
	}

	@Override
	public IInformationControlCreator getInformationControlCreator() {
		return parent -> new DefaultInformationControl(parent, true);
	}

	@Override
	public CharSequence getPrefixCompletionText(IDocument document, int offset) {
		return item.getInsertText() == null ? item.getLabel().strip() : item.getInsertText();
	}

	@Override
	public int getPrefixCompletionStart(IDocument document, int offset) {
		return start;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
	}

	@Override
	public void unselected(ITextViewer viewer) {
	}
}
