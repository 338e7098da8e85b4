package dev.ukdt.sources.links;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.editor.DocumentFeature;
import dev.ukdt.sources.text.Positions;

/** Keeps the links that the server sees in a text, such as the files that are included. In the UI thread. */
public final class DocumentLinks extends DocumentFeature {
	/** Links as the server has them, for one version of the text. */
	record Known(OpenDocument server, int version, List<DocumentLink> links) {
		DocumentLink at(int offset) {
			if (version != server.version()) {
				return null;
			}
			return links.stream().filter(link -> {
				var region = Positions.region(server.document(), link.getRange());
				return offset >= region.getOffset() && offset <= region.getOffset() + region.getLength();
			}).findFirst().orElse(null);
		}
	}

	private static final Map<ITextViewer, Known> KNOWN = new WeakHashMap<>();

	public DocumentLinks() {
		super(Duration.ofMillis(600));
	}

	static Known of(ITextViewer viewer) {
		return KNOWN.get(viewer);
	}

	@Override
	protected void settled() {
		server().ifPresent(server -> {
			var version = server.version();
			then(server.ask(able -> able.getDocumentLinkProvider() != null, remote -> remote.getTextDocumentService().documentLink(new DocumentLinkParams(server.identifier()))),
					List.of(), links -> KNOWN.put(viewer(), new Known(server, version, links)));
		});
	}

	@Override
	protected void disconnected() {
		KNOWN.remove(viewer());
	}
}
