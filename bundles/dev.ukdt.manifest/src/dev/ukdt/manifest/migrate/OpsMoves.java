package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Insertion;
import dev.ukdt.manifest.check.Removal;

/** Keys of an OPS configuration that stand somewhere else today. */
final class OpsMoves implements Step {
	private record Move(String from, String key, String to) {
	}

	private static final List<Move> MOVES = List.of(new Move("RunConfig", "Klibs", ""), new Move("RunConfig", "DomainName", "CloudConfig"));

	@Override
	public List<Edit> edits(Manifest manifest) {
		for (var move : MOVES) {
			var root = manifest.document().root();
			var map = root.get(move.from());
			var entry = map == null ? null : map.entry(move.key());
			var target = move.to().isEmpty() ? root : root.get(move.to());
			if (entry != null && target != null && target.isMap() && target.get(move.key()) == null) {
				var value = manifest.text().substring(entry.value().start(), entry.value().end());
				var result = new ArrayList<Edit>(List.of(Removal.of(manifest.text(), map, entry)));
				Insertion.entry(manifest, target, move.key(), value).ifPresent(result::add);
				return result.size() == 2 ? result : List.of();
			}
		}
		return List.of();
	}
}
