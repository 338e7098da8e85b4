package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.KeyText;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** From 0.6 to 0.7: another version, labels that are text, versions that are text, and no place for artifacts. */
final class KraftfileSeven implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		if (!manifest.format().id().equals("kraftfile-v0.6")) {
			return List.of();
		}
		var result = new ArrayList<Edit>();
		var root = manifest.document().root();
		for (var name : List.of("spec", "specification")) {
			var version = root.get(name);
			if (version != null && version.isScalar()) {
				result.add(new Edit(version.start(), version.end(), KeyText.value(manifest, version, "v0.7")));
			}
		}
		var place = root.entry("outdir");
		if (place != null) {
			result.add(Removal.of(manifest.text(), root, place));
		}
		var labels = root.get("labels");
		if (labels != null) {
			labels.entries().forEach(label -> quote(label.value(), result));
		}
		version(root.get("unikraft"), result);
		version(root.get("template"), result);
		var libraries = root.get("libraries");
		if (libraries != null) {
			libraries.entries().forEach(library -> version(library.value(), result));
		}
		return result;
	}

	private static void version(Node component, List<Edit> result) {
		if (component != null) {
			quote(component.isMap() ? component.get("version") : component, result);
		}
	}

	private static void quote(Node value, List<Edit> result) {
		if (value != null && (value.kind() == Kind.INT || value.kind() == Kind.FLOAT || value.kind() == Kind.BOOL)) {
			result.add(new Edit(value.start(), value.end(), '"' + value.text() + '"'));
		}
	}
}
