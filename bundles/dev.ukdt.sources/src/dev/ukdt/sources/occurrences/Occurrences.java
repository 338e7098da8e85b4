package dev.ukdt.sources.occurrences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.editor.CaretFeature;
import dev.ukdt.sources.text.Positions;
import dev.ukdt.sources.text.Words;

/** Marks the other places of the symbol at the caret: what the server says, and without one, where the same word stands. */
public final class Occurrences extends CaretFeature {
	private static final String READ = "dev.ukdt.sources.occurrence";
	private static final String WRITE = "dev.ukdt.sources.occurrence.write";
	/** Longer texts are not searched. */
	private static final int LONGEST = 500_000;

	private Annotation[] shown = {};
	private String word = "";

	public Occurrences() {
		super(Duration.ofMillis(300));
	}

	@Override
	protected void moved() {
		unsettle();
	}

	@Override
	protected void disconnected() {
		super.disconnected();
		show(Map.of());
	}

	@Override
	protected void settled() {
		var region = Words.at(document(), viewer().getSelectedRange().x);
		word = Words.text(document(), region);
		if (word.isEmpty()) {
			show(Map.of());
			return;
		}
		if (server().filter(server -> server.can(Occurrences::isAble)).isEmpty()) {
			if (document().getLength() <= LONGEST && !Character.isDigit(word.charAt(0))) {
				var wanted = word;
				work(copy -> sameWord(copy.get(), wanted), places -> {
					if (wanted.equals(word)) {
						show(places);
					}
				});
			} else {
				show(Map.of());
			}
			return;
		}
		var server = server().get();
		var at = server.at(viewer().getSelectedRange().x);
		var asked = word;
		then(server.ask(Occurrences::isAble, remote -> remote.getTextDocumentService().documentHighlight(new DocumentHighlightParams(at.getTextDocument(), at.getPosition()))), List.of(),
				found -> {
					if (asked.equals(word)) {
						show(annotations(found));
					}
				});
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getDocumentHighlightProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	private Map<Annotation, Position> annotations(List<? extends DocumentHighlight> found) {
		var result = new HashMap<Annotation, Position>();
		for (var each : found) {
			var region = Positions.region(document(), each.getRange());
			result.put(new Annotation(each.getKind() == DocumentHighlightKind.Write ? WRITE : READ, false, "Occurrence of " + word), new Position(region.getOffset(), region.getLength()));
		}
		return result;
	}

	private static Map<Annotation, Position> sameWord(String text, String word) {
		var places = new ArrayList<Position>();
		var matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])").matcher(text);
		while (matcher.find()) {
			places.add(new Position(matcher.start(), word.length()));
		}
		var result = new HashMap<Annotation, Position>();
		if (places.size() > 1) {
			places.forEach(place -> result.put(new Annotation(READ, false, "The word " + word), place));
		}
		return result;
	}

	private void show(Map<Annotation, Position> annotations) {
		if (viewer() instanceof ISourceViewer source && source.getAnnotationModel() instanceof IAnnotationModelExtension model) {
			model.replaceAnnotations(shown, annotations);
			shown = annotations.keySet().toArray(Annotation[]::new);
		}
	}
}
