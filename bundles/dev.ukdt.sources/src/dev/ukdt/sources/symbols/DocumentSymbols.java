package dev.ukdt.sources.symbols;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.editor.DocumentFeature;

/** Tells somebody what the text of an editor consists of, as its server says: at once, and anew a while after each edit. In the UI thread. */
final class DocumentSymbols extends DocumentFeature {
	private final Consumer<List<Symbol>> listener;

	DocumentSymbols(Consumer<List<Symbol>> listener) {
		super(Duration.ofMillis(600));
		this.listener = listener;
	}

	@Override
	protected void connected() {
		settled();
	}

	@Override
	protected void settled() {
		server().ifPresent(server -> then(server.ask(DocumentSymbols::isAble, remote -> remote.getTextDocumentService().documentSymbol(new DocumentSymbolParams(server.identifier()))), List.of(),
				answer -> listener.accept(Symbol.of(answer))));
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getDocumentSymbolProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}
}
