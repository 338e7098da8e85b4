package dev.ukdt.manifest.check.rules;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;

/** A Cargo.toml is of a package or of a workspace, perhaps of both. */
final class CargoRoot implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		if (root.isMap() && List.of("package", "workspace", "project").stream().allMatch(key -> root.get(key) == null)) {
			var entries = root.entries();
			report.add(Severity.ERROR, entries.isEmpty() ? 0 : entries.getFirst().key().start(), entries.isEmpty() ? 0 : entries.getFirst().key().end(), Codes.MISSING_KEY,
					"this file needs a [package] or a [workspace]", List.of());
		}
	}
}
