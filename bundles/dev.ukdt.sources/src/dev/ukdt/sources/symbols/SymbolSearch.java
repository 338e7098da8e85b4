package dev.ukdt.sources.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.navigation.Place;

/** Asks a server for the symbols of its project. */
public final class SymbolSearch {
	/** A symbol of some file. */
	public record Found(String name, String container, SymbolKind kind, Place place) {
	}

	private SymbolSearch() {
	}

	/** Never blocks. An empty list when the server does not run, cannot do it, or fails at it, which is logged. */
	public static CompletableFuture<List<Found>> of(Supervisor server, String name) {
		var session = server.session().filter(running -> isAble(running.capabilities()));
		return session.isEmpty() ? CompletableFuture.completedFuture(List.of())
				: session.get().request(remote -> remote.getWorkspaceService().symbol(new WorkspaceSymbolParams(name))).thenApply(SymbolSearch::read).exceptionally(failure -> {
					UiThread.log(failure);
					return List.of();
				});
	}

	private static boolean isAble(ServerCapabilities capabilities) {
		var provider = capabilities.getWorkspaceSymbolProvider();
		return provider != null && (provider.isRight() || provider.getLeft());
	}

	@SuppressWarnings("deprecation") // SymbolInformation: the older form
	private static List<Found> read(Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>> answer) {
		var found = new ArrayList<Found>();
		if (answer != null && answer.isLeft()) {
			answer.getLeft().forEach(symbol -> add(found, symbol.getName(), symbol.getContainerName(), symbol.getKind(), symbol.getLocation()));
		} else if (answer != null) {
			answer.getRight().forEach(symbol -> add(found, symbol.getName(), symbol.getContainerName(), symbol.getKind(), symbol.getLocation().isLeft() ? symbol.getLocation().getLeft()
					: new Location(symbol.getLocation().getRight().getUri(), new Range(new Position(0, 0), new Position(0, 0)))));
		}
		return found;
	}

	private static void add(List<Found> found, String name, String container, SymbolKind kind, Location location) {
		Place.of(location.getUri(), location.getRange()).ifPresent(place -> found.add(new Found(name, container == null ? "" : container, kind, place)));
	}
}
