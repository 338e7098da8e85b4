package dev.ukdt.manifest.server;

import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.References;
import dev.ukdt.manifest.check.KeyText;

/** Where the names of a manifest are declared and used, in the words of the protocol. */
final class NameAnswers {
	private NameAnswers() {
	}

	static List<Location> definition(Manifest manifest, String uri, Position position) {
		var lines = manifest.document().lines();
		var offset = Positions.offset(lines, position);
		var name = References.at(manifest, offset);
		if (name.isPresent() && !name.get().declaration().holds(offset)) {
			var declared = name.get().declaration();
			return List.of(new Location(uri, Positions.range(lines, declared.start(), declared.end())));
		}
		return References.fileAt(manifest, offset).map(file -> List.of(new Location(file.toUri().toString(), new Range(new Position(0, 0), new Position(0, 0)))))
				.orElse(name.map(found -> List.of(new Location(uri, Positions.range(lines, found.declaration().start(), found.declaration().end())))).orElse(List.of()));
	}

	static List<Location> references(Manifest manifest, String uri, Position position) {
		var lines = manifest.document().lines();
		return References.at(manifest, Positions.offset(lines, position))
				.map(name -> name.places().stream().map(place -> new Location(uri, Positions.range(lines, place.start(), place.end()))).toList()).orElse(List.of());
	}

	static Range renamed(Manifest manifest, Position position) {
		var lines = manifest.document().lines();
		var offset = Positions.offset(lines, position);
		return References.at(manifest, offset).flatMap(name -> name.places().stream().filter(place -> place.holds(offset)).findFirst())
				.map(place -> Positions.range(lines, place.start(), place.end())).orElse(null);
	}

	static WorkspaceEdit rename(Manifest manifest, String uri, Position position, String newName) {
		var lines = manifest.document().lines();
		return References.at(manifest, Positions.offset(lines, position))
				.map(name -> new WorkspaceEdit(Map.of(uri, name.places().stream()
						.map(place -> new TextEdit(Positions.range(lines, place.start(), place.end()), KeyText.value(manifest, place, newName))).toList())))
				.orElse(null);
	}
}
