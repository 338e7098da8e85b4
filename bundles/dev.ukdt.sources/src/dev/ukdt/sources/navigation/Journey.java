package dev.ukdt.sources.navigation;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.references.PlacesQuery;
import dev.ukdt.sources.text.Words;
import dev.ukdt.sources.workbench.StatusLine;

/** The ways from a symbol to where it comes from. */
public enum Journey {
	DEFINITION("definition", able -> able(able.getDefinitionProvider())), DECLARATION("declaration", able -> able(able.getDeclarationProvider())),
	IMPLEMENTATION("implementation", able -> able(able.getImplementationProvider())), TYPE("type", able -> able(able.getTypeDefinitionProvider()));

	private final String name;
	private final Predicate<ServerCapabilities> able;

	Journey(String name, Predicate<ServerCapabilities> able) {
		this.name = name;
		this.able = able;
	}

	private static boolean able(Either<Boolean, ?> provider) {
		return provider != null && (provider.isRight() || Boolean.TRUE.equals(provider.getLeft()));
	}

	public boolean isPossible(OpenDocument document) {
		return document.can(able);
	}

	/** Asks the server where it goes. Never blocks. */
	public CompletableFuture<List<Place>> places(OpenDocument document, int offset) {
		var at = document.at(offset);
		return document.ask(able, remote -> {
			var service = remote.getTextDocumentService();
			return switch (this) {
			case DEFINITION -> service.definition(new DefinitionParams(at.getTextDocument(), at.getPosition()));
			case DECLARATION -> service.declaration(new DeclarationParams(at.getTextDocument(), at.getPosition()));
			case IMPLEMENTATION -> service.implementation(new ImplementationParams(at.getTextDocument(), at.getPosition()));
			case TYPE -> service.typeDefinition(new TypeDefinitionParams(at.getTextDocument(), at.getPosition()));
			};
		}).thenApply(Place::of);
	}

	/** Goes there as soon as the server has answered; several places are listed in the Search view. In the UI thread; returns at once. */
	public void go(OpenDocument document, int offset) {
		var word = word(document, offset);
		UiThread.then(places(document, offset), places -> {
			places.forEach(place -> Sources.servers().adopt(place.file(), document.supervisor()));
			if (places.isEmpty()) {
				StatusLine.show("There is no " + name + " of " + (word.isEmpty() ? "this" : word));
			} else if (places.size() == 1) {
				SourceOpener.open(places.getFirst().file(), places.getFirst().range());
			} else {
				PlacesQuery.show(name + "s of " + word, places);
			}
		});
	}

	private static String word(OpenDocument document, int offset) {
		return Words.text(document.document(), Words.at(document.document(), offset));
	}
}
