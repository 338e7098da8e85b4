package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** The program of a Nanos image is among its children. */
final class NanosProgram implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var program = root.get("program");
		var children = root.get("children");
		if (program == null || !program.isScalar() || children == null || !children.isMap() || program.text().isEmpty()) {
			return;
		}
		var at = children;
		var parts = program.text().replaceFirst("^/", "").split("/");
		for (var index = 0; index < parts.length; index++) {
			if (at.entries().stream().anyMatch(entry -> entry.value().kind() == Node.Kind.OPEN)) {
				return;
			}
			var next = at.get(parts[index]);
			if (next == null) {
				report.warning(program, Codes.MISSING_FILE, "the children hold no '" + program.text() + "'");
				return;
			}
			var below = next.get("children");
			at = below == null ? next : below;
		}
	}
}
