package dev.ukdt.sources.navigation;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.text.Words;

/**
 * Makes words links to their definitions. The workbench wants an answer in the UI thread, so the server is asked only when the
 * link is followed.
 */
public final class DefinitionLinks extends AbstractHyperlinkDetector {
	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		var document = viewer.getDocument();
		var server = document == null ? null : Sources.servers().find(document).orElse(null);
		if (server == null || !Journey.DEFINITION.isPossible(server)) {
			return null;
		}
		var word = Words.at(document, region.getOffset());
		return word.getLength() == 0 ? null : new IHyperlink[] { new DefinitionLink(server, word) };
	}

	private record DefinitionLink(OpenDocument server, IRegion word) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return word;
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return "Open definition";
		}

		@Override
		public void open() {
			Journey.DEFINITION.go(server, word.getOffset());
		}
	}
}
