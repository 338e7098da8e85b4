package dev.ukdt.sources.semantic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.BadPositionCategoryException;
import org.eclipse.jface.text.DefaultPositionUpdater;
import org.eclipse.jface.text.IPositionUpdater;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.swt.custom.StyleRange;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.colour.Palette;
import dev.ukdt.sources.editor.DocumentFeature;

/** Lays what the server knows of each word over the colours of the lexicon. Between two answers, the colours move with their text. */
public final class SemanticHighlighting extends DocumentFeature implements ITextPresentationListener {
	/** Of this editor alone: another one may show the same text. */
	private final String category = "dev.ukdt.sources.semantic " + System.identityHashCode(this);
	private final IPositionUpdater updater = new DefaultPositionUpdater(category);
	/** In the order of the text. */
	private List<ColouredPosition> tokens = List.of();

	public SemanticHighlighting() {
		super(Duration.ofMillis(400));
	}

	@Override
	protected void connected() {
		document().addPositionCategory(category);
		document().addPositionUpdater(updater);
		((ITextViewerExtension4) viewer()).addTextPresentationListener(this);
	}

	@Override
	protected void disconnected() {
		((ITextViewerExtension4) viewer()).removeTextPresentationListener(this);
		document().removePositionUpdater(updater);
		try {
			document().removePositionCategory(category);
		} catch (BadPositionCategoryException e) {
			throw new IllegalStateException(e);
		}
		tokens = List.of();
	}

	@Override
	protected void settled() {
		if (server().isEmpty()) {
			return;
		}
		var server = server().get();
		then(server.ask(SemanticHighlighting::isAble, remote -> remote.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(server.identifier()))),
				new SemanticTokens(List.of()), answer -> use(server, answer));
	}

	private void use(OpenDocument server, SemanticTokens answer) {
		if (answer.getData() == null || answer.getData().isEmpty()) {
			show(List.of());
		} else {
			legend(server.supervisor().session().map(session -> session.capabilities())).ifPresent(legend -> work(copy -> legend.read(copy, answer.getData()), this::show));
		}
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getSemanticTokensProvider();
		return provider != null && provider.getFull() != null && (provider.getFull().isRight() || provider.getFull().getLeft());
	}

	private static Optional<TokenLegend> legend(Optional<ServerCapabilities> capabilities) {
		return capabilities.map(able -> able.getSemanticTokensProvider()).map(provider -> new TokenLegend(provider.getLegend()));
	}

	private void show(List<ColouredPosition> found) {
		var old = tokens;
		tokens = found;
		try {
			for (var position : old) {
				document().removePosition(category, position);
			}
			for (var position : found) {
				document().addPosition(category, position);
			}
		} catch (Exception e) {
			tokens = List.of();
		}
		ChangedRegion.between(old, found).ifPresent(region -> ((ITextViewerExtension2) viewer()).invalidateTextPresentation(region.getOffset(), region.getLength()));
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		var extent = presentation.getExtent();
		var from = extent.getOffset();
		var to = from + extent.getLength();
		var styles = new ArrayList<StyleRange>();
		for (var i = ColouredPosition.firstEndingAfter(tokens, from); i < tokens.size() && tokens.get(i).offset < to; i++) {
			Position token = tokens.get(i);
			if (!token.isDeleted && token.offset >= from && token.offset + token.length <= to && token.length > 0) {
				styles.add(tokens.get(i).style(Palette.color(tokens.get(i).colour())));
			}
		}
		if (!styles.isEmpty()) {
			presentation.mergeStyleRanges(styles.toArray(StyleRange[]::new));
		}
	}

}
