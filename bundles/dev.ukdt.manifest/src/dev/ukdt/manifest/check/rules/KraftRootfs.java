package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** A root file system built by a Dockerfile has no other type. */
final class KraftRootfs implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		check(root.get("rootfs"), report);
		var roms = root.get("roms");
		if (roms != null) {
			roms.items().forEach(rom -> check(rom, report));
		}
	}

	private static void check(Node rootfs, Report report) {
		var source = rootfs == null ? null : rootfs.get("source");
		var type = source == null ? null : source.get("type");
		if (type != null && source.get("dockerfile") != null && type.isScalar() && !type.text().equals("dockerfile")) {
			report.error(type, Codes.CONTRADICTION, "a source with a 'dockerfile' is of the type dockerfile, not " + type.text());
		}
	}
}
