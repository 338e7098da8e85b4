package dev.ukdt.manifest.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Colours;
import dev.ukdt.manifest.assist.Colours.Colour;

/** The colours of a manifest as tokens of the protocol, each counted from the one before. */
final class ColourAnswers {
	private static final List<String> TOKEN_TYPES = Arrays.stream(Colour.values()).map(Colour::protocolName).distinct().toList();

	private ColourAnswers() {
	}

	/** What the numbers of the tokens count. */
	static SemanticTokensLegend legend() {
		return new SemanticTokensLegend(TOKEN_TYPES, List.of("deprecated"));
	}

	static SemanticTokens colours(Manifest manifest) {
		var lines = manifest.document().lines();
		var data = new ArrayList<Integer>();
		var lastLine = 0;
		var lastColumn = 0;
		for (var piece : Colours.of(manifest)) {
			for (var line = lines.line(piece.start()); line <= lines.line(piece.end()); line++) {
				var start = Math.max(piece.start(), lines.start(line));
				var end = Math.min(piece.end(), lineEnd(manifest.text(), lines.start(line + 1), start));
				if (end > start) {
					var column = start - lines.start(line);
					data.add(line - lastLine);
					data.add(line == lastLine ? column - lastColumn : column);
					data.add(end - start);
					data.add(TOKEN_TYPES.indexOf(piece.colour().protocolName()));
					data.add(piece.colour() == Colour.DEPRECATED ? 1 : 0);
					lastLine = line;
					lastColumn = column;
				}
			}
		}
		return new SemanticTokens(data);
	}

	private static int lineEnd(String text, int next, int from) {
		var end = next;
		while (end > from && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
			end--;
		}
		return end;
	}
}
