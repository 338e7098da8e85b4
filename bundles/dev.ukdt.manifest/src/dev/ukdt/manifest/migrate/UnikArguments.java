package dev.ukdt.manifest.migrate;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Node;

/** UniK's arguments were a list; today they are one text. */
final class UnikArguments implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		for (var key : List.of("runtime_args", "arguments")) {
			var list = manifest.document().root().get(key);
			if (list != null && list.isList() && list.items().stream().allMatch(item -> item.isScalar() && item.text().indexOf('"') < 0)) {
				var entry = manifest.document().root().entry(key);
				return List.of(new Edit(entry.key().end(), list.end(), ": \"" + String.join(" ", list.items().stream().map(Node::text).toList()) + '"'));
			}
		}
		return List.of();
	}
}
