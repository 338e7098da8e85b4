package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.tree.Node;

/** Version 0.4 named architectures and platforms apart; since then each pair is a target. Options of either have no place there, and keep both where they are. */
final class KraftTargets implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var root = manifest.document().root();
		var architectures = root.entry("architectures");
		var platforms = root.entry("platforms");
		if (architectures == null || platforms == null || !plain(architectures.value()) || !plain(platforms.value())) {
			return List.of();
		}
		var result = new ArrayList<Edit>();
		if (root.get("targets") == null) {
			var text = new StringBuilder("targets:\n");
			for (var platform : platforms.value().entries()) {
				architectures.value().entries().forEach(architecture -> text.append("- ").append(platform.key().text()).append('/').append(architecture.key().text()).append('\n'));
			}
			var end = manifest.text().indexOf('\n', architectures.end());
			result.add(new Edit(architectures.start(), end < 0 ? architectures.end() : end + 1, text.toString()));
		} else {
			result.add(Removal.of(manifest.text(), root, architectures));
		}
		result.add(Removal.of(manifest.text(), root, platforms));
		return result;
	}

	private static boolean plain(Node map) {
		return map.isMap() && !map.entries().isEmpty() && map.entries().stream().allMatch(entry -> entry.value().isScalar() && !entry.value().text().equals("false"));
	}
}
