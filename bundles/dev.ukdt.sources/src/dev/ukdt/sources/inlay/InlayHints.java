package dev.ukdt.sources.inlay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.text.Positions;

/** Shows what the server knows and the text does not say, such as names of parameters, between the words. */
public final class InlayHints extends AbstractCodeMiningProvider {
	private static final Executor AGAIN = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

	@Override
	public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
		var document = viewer.getDocument();
		var server = document == null ? null : Sources.servers().find(document).orElse(null);
		if (server == null || !server.can(InlayHints::isAble)) {
			return CompletableFuture.completedFuture(List.of());
		}
		var version = server.version();
		var all = Positions.range(document, 0, document.getLength());
		BooleanSupplier wanted = () -> !monitor.isCanceled() && version == server.version();
		return ask(server, all, wanted).handleAsync((hints, failure) -> hints == null || version != server.version() ? List.of() : minings(server, hints), UiThread::later);
	}

	/** A server that was overtaken by another file's change is asked again; after a change of this text, the next asking is due anyway. */
	private static CompletableFuture<List<InlayHint>> ask(OpenDocument server, Range all, BooleanSupplier wanted) {
		return server.ask(InlayHints::isAble, remote -> remote.getTextDocumentService().inlayHint(new InlayHintParams(server.identifier(), all))).exceptionallyCompose(
				failure -> UiThread.isWorthAskingAgain(failure) && wanted.getAsBoolean() ? CompletableFuture.supplyAsync(() -> ask(server, all, wanted), AGAIN).thenCompose(hints -> hints)
						: CompletableFuture.failedFuture(failure));
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getInlayHintProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	private List<Hint> minings(OpenDocument server, List<InlayHint> hints) {
		var result = new ArrayList<Hint>();
		for (var hint : hints) {
			var offset = server.offset(hint.getPosition());
			if (offset < server.document().getLength()) {
				try {
					result.add(new Hint(offset, text(hint), this));
				} catch (BadLocationException e) {
					// The text has become shorter: the hints come anew.
				}
			}
		}
		return result;
	}

	private static String text(InlayHint hint) {
		var label = hint.getLabel().isLeft() ? hint.getLabel().getLeft() : String.join("", hint.getLabel().getRight().stream().map(part -> part.getValue()).toList());
		return (Boolean.TRUE.equals(hint.getPaddingLeft()) ? " " : "") + label.strip() + (Boolean.TRUE.equals(hint.getPaddingRight()) ? " " : "");
	}

	private static final class Hint extends LineContentCodeMining {
		private Hint(int offset, String text, InlayHints provider) throws BadLocationException {
			super(new Position(offset, 1), provider);
			setLabel(text);
		}

		@Override
		public boolean isResolved() {
			return true;
		}
	}
}
