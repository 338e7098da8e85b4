package dev.ukdt.sources.navigation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.references.PlacesQuery;
import dev.ukdt.sources.symbols.SymbolSearch;
import dev.ukdt.sources.symbols.SymbolSearch.Found;
import dev.ukdt.sources.workbench.StatusLine;

/** Goes from a name that stands somewhere else, such as in a manifest, to the source that defines it. */
public final class SymbolJump {
	private SymbolJump() {
	}

	/** Asks the servers that run; opens the place, or lists several in the Search view. In the UI thread; returns at once. */
	public static void go(String name) {
		var running = Sources.servers().all().stream().filter(server -> server.state() == Supervisor.State.READY).toList();
		if (running.isEmpty()) {
			StatusLine.show("No language server is running that could know " + name + ": open a source first");
			return;
		}
		var answers = running.stream().map(server -> SymbolSearch.of(server, name)).toList();
		UiThread.then(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).thenApply(done -> places(name, answers.stream().flatMap(answer -> answer.join().stream()))), places -> {
			if (places.isEmpty()) {
				StatusLine.show("No running language server knows " + name);
			} else if (places.size() == 1) {
				SourceOpener.open(places.getFirst().file(), places.getFirst().range());
			} else {
				PlacesQuery.show("definitions of " + name, places);
			}
		});
	}

	/** Servers find what is only similar, too; some put the package before the name. */
	private static List<Place> places(String name, Stream<Found> found) {
		return found.filter(symbol -> symbol.name().equals(name) || symbol.name().endsWith("." + name) || symbol.name().startsWith(name + "(")).map(Found::place).distinct().toList();
	}
}
