package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;

/** Paths on the guest begin at its root; a tree is copied to a tree. */
final class UsrManifestHosts implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		for (var entry : manifest.document().root().entries()) {
			var guest = entry.key().text();
			if (!guest.startsWith("/") && !guest.startsWith("[")) {
				report.warning(entry.key(), Codes.BAD_VALUE, "a path on the guest begins with /");
			}
			if (guest.endsWith("/**") && !entry.value().text().endsWith("/**") && !entry.value().text().isEmpty() && !entry.value().text().endsWith("**")) {
				report.warning(entry.value(), Codes.CONTRADICTION, "'" + guest + "' is a tree, so its source must end with /** as well");
			}
		}
	}
}
