package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Entry;

/** Volumes had names, which were their sources; today they are a list. */
final class KraftVolumes implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var volumes = manifest.document().root().get("volumes");
		if (volumes == null || !volumes.isMap() || volumes.flow() || volumes.indent() < 0 || !volumes.entries().stream().allMatch(KraftVolumes::movable)) {
			return List.of();
		}
		var result = new ArrayList<Edit>();
		for (var volume : volumes.entries()) {
			var column = " ".repeat(volumes.indent() + 2);
			var keys = volume.value();
			var head = new StringBuilder("- ").append(keys.get("source") == null ? "source: " + volume.key().text() + "\n" + column : "");
			head.append(keys.get("destination") == null ? "destination: /\n" + column : "");
			result.add(new Edit(volume.start(), keys.entries().getFirst().start(), head.toString()));
			for (var key : keys.entries().subList(1, keys.entries().size())) {
				result.add(new Edit(key.start() - keys.indent(), key.start(), column));
			}
		}
		return result;
	}

	/** A volume with keys that today's have as well, on lines of their own. */
	private static boolean movable(Entry volume) {
		var keys = volume.value();
		return keys.isMap() && !keys.flow() && keys.indent() > 0 && !keys.entries().isEmpty()
				&& keys.entries().stream().allMatch(key -> key.value().isScalar() && List.of("driver", "source", "destination").contains(key.key().text()));
	}
}
