package dev.ukdt.sources.hover;

import java.util.concurrent.TimeUnit;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.text.Markup;
import dev.ukdt.sources.text.Words;

/**
 * Shows what the server knows of the word under the mouse, for which the workbench asks on a thread of its own; or at the caret (F2), for
 * which it asks in the UI thread. There the first call only asks the server, and when the answer is there it is shown.
 */
public final class ServerHover implements ITextHover, ITextHoverExtension {
	private static final int PATIENCE_SECONDS = 5;

	private record Known(IDocument document, int version, int offset, String html) {
	}

	private Known known;

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		var document = viewer.getDocument();
		var server = document == null ? null : Sources.servers().find(document).orElse(null);
		if (server == null) {
			return null;
		}
		var version = server.version();
		if (known != null && known.document() == document && known.version() == version && known.offset() == region.getOffset() && Display.getCurrent() != null) {
			var html = known.html();
			known = null;
			return html;
		}
		var place = server.at(region.getOffset());
		var answer = server.ask(ServerHover::isAble, remote -> remote.getTextDocumentService().hover(new HoverParams(place.getTextDocument(), place.getPosition())));
		if (Display.getCurrent() != null) {
			UiThread.then(answer.thenApply(ServerHover::html), html -> show(viewer, new Known(document, version, region.getOffset(), html)));
			return null;
		}
		try {
			return html(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			answer.cancel(true);
			Thread.currentThread().interrupt();
			return null;
		} catch (Exception e) {
			answer.cancel(true);
			UiThread.log(e.getCause() == null ? e : e.getCause());
			return null;
		}
	}

	/** Asks the workbench to ask again, now that there is something to say, unless the caret has gone on. */
	private void show(ITextViewer viewer, Known answer) {
		var still = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed() && viewer.getDocument() == answer.document()
				&& Words.at(answer.document(), viewer.getSelectedRange().x).getOffset() == answer.offset();
		if (still && viewer instanceof ITextOperationTarget target && target.canDoOperation(ISourceViewer.INFORMATION)) {
			known = answer;
			target.doOperation(ISourceViewer.INFORMATION);
		}
	}

	static boolean isAble(ServerCapabilities capabilities) {
		return capabilities.getHoverProvider() != null && (capabilities.getHoverProvider().isRight() || capabilities.getHoverProvider().getLeft());
	}

	private static String html(Hover hover) {
		if (hover == null || hover.getContents() == null) {
			return null;
		}
		var html = hover.getContents().isLeft() ? Markup.html(hover.getContents().getLeft()) : Markup.html(hover.getContents().getRight());
		return html.isBlank() ? null : html;
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return viewer.getDocument() == null ? null : Words.at(viewer.getDocument(), offset);
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return parent -> new DefaultInformationControl(parent, false);
	}
}
