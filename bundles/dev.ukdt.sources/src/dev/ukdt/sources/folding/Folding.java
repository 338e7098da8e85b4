package dev.ukdt.sources.folding;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.editor.DocumentFeature;
import dev.ukdt.sources.language.DocumentLanguage;

/** Lets blocks be folded: those that the server knows, and without one, those between brackets. What is folded stays so. */
public final class Folding extends DocumentFeature {
	/** Texts with more lines are folded by a server or not at all. */
	private static final int MOST_LINES = 20_000;

	public Folding() {
		super(Duration.ofMillis(500));
	}

	@Override
	protected void settled() {
		if (server().filter(server -> server.can(Folding::isAble)).isPresent()) {
			var server = server().get();
			then(server.ask(Folding::isAble, remote -> remote.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(server.identifier()))), List.of(),
					ranges -> show(ranges.stream().map(Folding::block).toList()));
		} else if (document().getNumberOfLines() <= MOST_LINES) {
			DocumentLanguage.of(document()).ifPresent(language -> work(copy -> Blocks.between(copy, language.lexicon()), this::show));
		}
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getFoldingRangeProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	private static Blocks.Block block(FoldingRange range) {
		return new Blocks.Block(range.getStartLine(), range.getEndLine());
	}

	private void show(List<Blocks.Block> blocks) {
		if (!(viewer() instanceof ProjectionViewer projection)) {
			return;
		}
		if (projection.getProjectionAnnotationModel() == null) {
			projection.enableProjection();
		}
		ProjectionAnnotationModel model = projection.getProjectionAnnotationModel();
		if (model == null) {
			return;
		}
		var wanted = new HashSet<Position>();
		blocks.forEach(block -> position(block, wanted));
		var gone = new HashSet<Annotation>();
		for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
			var annotation = all.next();
			if (!wanted.remove(model.getPosition(annotation))) {
				gone.add(annotation);
			}
		}
		if (!gone.isEmpty() || !wanted.isEmpty()) {
			var added = new HashMap<Annotation, Position>();
			wanted.forEach(position -> added.put(new ProjectionAnnotation(), position));
			model.modifyAnnotations(gone.toArray(Annotation[]::new), added, null);
		}
	}

	private void position(Blocks.Block block, HashSet<Position> positions) {
		try {
			var last = Math.min(block.last(), document().getNumberOfLines() - 1);
			if (block.first() >= 0 && last > block.first()) {
				var start = document().getLineOffset(block.first());
				positions.add(new Position(start, document().getLineOffset(last) + document().getLineLength(last) - start));
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
