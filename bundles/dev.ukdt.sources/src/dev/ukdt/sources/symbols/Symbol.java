package dev.ukdt.sources.symbols;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Something with a name in a source.
 *
 * @param range      all of it
 * @param nameRange  where its name stands
 */
public record Symbol(String name, String detail, SymbolKind kind, Range range, Range nameRange, List<Symbol> children) {
	static Symbol of(DocumentSymbol symbol) {
		var children = symbol.getChildren() == null ? List.<Symbol>of() : symbol.getChildren().stream().map(Symbol::of).toList();
		return new Symbol(symbol.getName(), symbol.getDetail() == null ? "" : symbol.getDetail(), symbol.getKind(), symbol.getRange(), symbol.getSelectionRange(), children);
	}

	/** Either form of a server's answer. */
	@SuppressWarnings("deprecation") // SymbolInformation: the flat form, which some servers still send
	static List<Symbol> of(List<Either<SymbolInformation, DocumentSymbol>> answer) {
		var result = new ArrayList<Symbol>();
		for (var each : answer) {
			result.add(each.isRight() ? of(each.getRight())
					: new Symbol(each.getLeft().getName(), each.getLeft().getContainerName() == null ? "" : each.getLeft().getContainerName(), each.getLeft().getKind(),
							each.getLeft().getLocation().getRange(), each.getLeft().getLocation().getRange(), List.of()));
		}
		return List.copyOf(result);
	}
}
