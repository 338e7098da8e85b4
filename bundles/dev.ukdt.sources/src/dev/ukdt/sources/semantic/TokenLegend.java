package dev.ukdt.sources.semantic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokensLegend;

import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.text.Positions;

/** Reads a server's semantic tokens: five numbers each, counted from the token before. */
public final class TokenLegend {
	private static final Map<String, Colour> COLOURS = Map.ofEntries(Map.entry("namespace", Colour.TYPE), Map.entry("type", Colour.TYPE), Map.entry("class", Colour.TYPE),
			Map.entry("enum", Colour.TYPE), Map.entry("interface", Colour.TYPE), Map.entry("struct", Colour.TYPE), Map.entry("typeParameter", Colour.TYPE),
			Map.entry("concept", Colour.TYPE), Map.entry("parameter", Colour.PARAMETER), Map.entry("property", Colour.FIELD), Map.entry("enumMember", Colour.CONSTANT),
			Map.entry("event", Colour.FIELD), Map.entry("function", Colour.FUNCTION), Map.entry("method", Colour.FUNCTION), Map.entry("member", Colour.FUNCTION),
			Map.entry("macro", Colour.CONSTANT), Map.entry("keyword", Colour.KEYWORD), Map.entry("modifier", Colour.KEYWORD), Map.entry("comment", Colour.COMMENT),
			Map.entry("string", Colour.STRING), Map.entry("regexp", Colour.STRING), Map.entry("number", Colour.NUMBER), Map.entry("decorator", Colour.DIRECTIVE));

	private final List<String> types;
	private final int deprecated;

	public TokenLegend(SemanticTokensLegend legend) {
		types = legend.getTokenTypes();
		var index = legend.getTokenModifiers() == null ? -1 : legend.getTokenModifiers().indexOf("deprecated");
		deprecated = index < 0 ? 0 : 1 << index;
	}

	/** The tokens that have a colour. Numbers that make no sense are left out. */
	public List<ColouredPosition> read(IDocument document, List<Integer> data) {
		var result = new ArrayList<ColouredPosition>();
		var line = 0;
		var character = 0;
		var behind = 0;
		for (var i = 0; i + 4 < data.size(); i += 5) {
			character = data.get(i) > 0 ? data.get(i + 1) : character + data.get(i + 1);
			line += data.get(i);
			var type = data.get(i + 3);
			var colour = type >= 0 && type < types.size() ? COLOURS.get(types.get(type)) : null;
			if (colour != null && line >= 0 && line < document.getNumberOfLines()) {
				var start = Positions.offset(document, new Position(line, character));
				var end = Math.min(document.getLength(), start + Math.max(0, data.get(i + 2)));
				if (start >= behind && end > start) {
					result.add(new ColouredPosition(start, end - start, colour, (data.get(i + 4) & deprecated) != 0));
					behind = end;
				}
			}
		}
		return result;
	}
}
