package dev.ukdt.debug.ui.modules;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.disassembly.DisassemblyView;
import dev.ukdt.debug.ui.presentation.SourceOpener;
import dev.ukdt.gdb.command.Symbols;
import dev.ukdt.gdb.data.Symbol;

/** Searches the symbols of a session, and opens what was found. */
record SymbolSearch(DebugSession session) {
	private static final int MOST = 500;

	/** Functions, then variables, whose names have this text in them. Sends and does not wait; nothing for an empty text. */
	CompletableFuture<List<Symbol>> find(String text) {
		if (text.isEmpty()) {
			return CompletableFuture.completedFuture(List.of());
		}
		var regex = text.matches("[\\w.$:]+") ? Pattern.compile("[.$]").matcher(text).replaceAll("\\\\$0") : text;
		var functions = session.send(new Symbols.Functions(regex, true, MOST)).exceptionally(failure -> List.of());
		var variables = session.send(new Symbols.Variables(regex, true, MOST)).exceptionally(failure -> List.of());
		return functions.thenCombine(variables, (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
	}

	/** Where it is, in words. */
	static String place(Symbol symbol) {
		if (symbol.address().isPresent()) {
			return "0x" + Long.toHexString(symbol.address().getAsLong());
		}
		return symbol.file() + (symbol.line().isPresent() ? ":" + symbol.line().getAsInt() : "");
	}

	/** Opens its source where there is one, else its instructions. In the UI thread. */
	static void open(IWorkbenchPage page, UnikernelDebugTarget target, Symbol symbol) {
		if (SourceOpener.open(page, target.session().request(), symbol.fullName(), symbol.line().orElse(1)) || symbol.address().isEmpty()) {
			return;
		}
		try {
			if (page.showView(DisassemblyView.ID) instanceof DisassemblyView view) {
				view.show(target.session(), symbol.address().getAsLong());
			}
		} catch (PartInitException e) {
			Background.show(e);
		}
	}
}
