package dev.ukdt.sources.navigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import dev.ukdt.sources.text.FileUris;

/** Somewhere in a file of this machine. */
public record Place(Path file, Range range) {
	public static Optional<Place> of(String uri, Range range) {
		return range == null ? Optional.empty() : FileUris.path(uri).map(path -> new Place(path, range));
	}

	public static List<Place> of(List<? extends Location> locations) {
		var places = new ArrayList<Place>();
		if (locations != null) {
			locations.forEach(location -> of(location.getUri(), location.getRange()).ifPresent(places::add));
		}
		return places;
	}

	/** Of either form of an answer; each place once. */
	public static List<Place> of(Either<List<? extends Location>, List<? extends LocationLink>> answer) {
		if (answer == null) {
			return List.of();
		}
		if (answer.isLeft()) {
			return of(answer.getLeft()).stream().distinct().toList();
		}
		return answer.getRight().stream().flatMap(link -> of(link.getTargetUri(), link.getTargetSelectionRange()).stream()).distinct().toList();
	}
}
