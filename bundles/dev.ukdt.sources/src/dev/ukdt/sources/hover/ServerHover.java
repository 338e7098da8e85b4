package dev.ukdt.sources.hover;

import java.util.concurrent.TimeUnit;

import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.text.Markup;
import dev.ukdt.sources.text.Words;

/** Shows what the server knows of the word under the mouse. The workbench asks on a thread of its own, never in the UI thread. */
public final class ServerHover implements ITextHover, ITextHoverExtension {
	private static final int PATIENCE_SECONDS = 5;

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		var document = viewer.getDocument();
		var server = document == null ? null : Sources.servers().find(document).orElse(null);
		if (server == null) {
			return null;
		}
		var place = server.at(region.getOffset());
		var answer = server.ask(ServerHover::isAble, remote -> remote.getTextDocumentService().hover(new HoverParams(place.getTextDocument(), place.getPosition())));
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
