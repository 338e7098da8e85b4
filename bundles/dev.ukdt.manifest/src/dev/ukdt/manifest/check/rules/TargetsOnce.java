package dev.ukdt.manifest.check.rules;

import java.util.HashSet;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;

/** Targets have different names. */
final class TargetsOnce implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var targets = root.get("targets") != null ? root.get("targets") : root.get("target");
		if (targets == null) {
			return;
		}
		var seen = new HashSet<String>();
		for (var target : targets.items()) {
			var name = target.get("name");
			if (name != null && name.isScalar() && !name.text().isEmpty() && !seen.add(name.text())) {
				report.warning(name, Codes.DUPLICATE_KEY, "another target is called '" + name.text() + "' already");
			}
		}
	}
}
