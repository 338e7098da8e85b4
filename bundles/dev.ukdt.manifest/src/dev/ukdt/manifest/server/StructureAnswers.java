package dev.ukdt.manifest.server;

import java.util.List;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextEdit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Folding;
import dev.ukdt.manifest.assist.Formatting;
import dev.ukdt.manifest.assist.Outline;

/** How a manifest is built up and laid out, in the words of the protocol. */
final class StructureAnswers {
	private StructureAnswers() {
	}

	static List<DocumentSymbol> symbols(Manifest manifest) {
		return symbols(manifest, Outline.of(manifest));
	}

	private static List<DocumentSymbol> symbols(Manifest manifest, List<Outline.Item> items) {
		var lines = manifest.document().lines();
		return items.stream().map(item -> {
			var symbol = new DocumentSymbol(item.name(), symbolKind(item), Positions.range(lines, Math.min(item.start(), item.keyStart()), Math.max(item.end(), item.keyEnd())),
					Positions.range(lines, item.keyStart(), item.keyEnd()), item.detail());
			symbol.setChildren(symbols(manifest, item.children()));
			return symbol;
		}).toList();
	}

	private static SymbolKind symbolKind(Outline.Item item) {
		return switch (item.kind()) {
		case MAP -> SymbolKind.Object;
		case LIST -> SymbolKind.Array;
		case INT, FLOAT -> SymbolKind.Number;
		case BOOL -> SymbolKind.Boolean;
		case NULL -> SymbolKind.Null;
		default -> SymbolKind.String;
		};
	}

	static List<FoldingRange> folding(Manifest manifest) {
		return Folding.of(manifest).stream().map(fold -> {
			var range = new FoldingRange(fold.firstLine(), fold.lastLine());
			range.setKind(fold.comment() ? "comment" : "region");
			return range;
		}).toList();
	}

	static List<TextEdit> formatting(Manifest manifest) {
		return Formatting.of(manifest).stream().map(edit -> Positions.edit(manifest.document().lines(), edit)).toList();
	}
}
