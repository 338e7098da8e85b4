package dev.ukdt.sources.links;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.swt.program.Program;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.navigation.SourceOpener;
import dev.ukdt.sources.text.FileUris;
import dev.ukdt.sources.text.Positions;

/** Makes the server's links links of the editor. */
public final class LinkDetector extends AbstractHyperlinkDetector {
	@Override
	public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
		var known = DocumentLinks.of(viewer);
		var link = known == null ? null : known.at(region.getOffset());
		return link == null ? null : new IHyperlink[] { new Link(known.server(), link) };
	}

	private record Link(OpenDocument server, DocumentLink link) implements IHyperlink {
		@Override
		public IRegion getHyperlinkRegion() {
			return Positions.region(server.document(), link.getRange());
		}

		@Override
		public String getTypeLabel() {
			return null;
		}

		@Override
		public String getHyperlinkText() {
			return link.getTooltip() == null ? "Open link" : link.getTooltip();
		}

		@Override
		public void open() {
			var target = link.getTarget() != null ? CompletableFuture.completedFuture(link)
					: server.ask(able -> able.getDocumentLinkProvider() != null && Boolean.TRUE.equals(able.getDocumentLinkProvider().getResolveProvider()),
							remote -> remote.getTextDocumentService().documentLinkResolve(link));
			UiThread.then(target, resolved -> open(resolved.getTarget()));
		}

		private void open(String target) {
			if (target == null) {
				return;
			}
			var file = FileUris.path(target);
			if (file.isPresent()) {
				Sources.servers().adopt(file.get(), server.supervisor());
				SourceOpener.open(file.get(), new Range(new Position(0, 0), new Position(0, 0)));
			} else if (target.matches("https?://.*")) {
				Program.launch(target);
			}
		}
	}
}
