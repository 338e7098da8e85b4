package dev.ukdt.manifest.check.rules;

import java.util.HashSet;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** Services of LinuxKit have an image and different names, and so have the steps of each phase. */
final class LinuxKitNames implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		for (var phase : new String[] { "onboot", "onshutdown", "services" }) {
			var list = manifest.document().root().get(phase);
			if (list == null || !list.isList()) {
				continue;
			}
			var seen = new HashSet<String>();
			for (var item : list.items()) {
				var name = item.get("name");
				image(item, report);
				if (name != null && name.isScalar() && !name.text().isEmpty() && !seen.add(name.text())) {
					report.warning(name, Codes.DUPLICATE_KEY, "'" + name.text() + "' stands in " + phase + " already");
				}
			}
		}
	}

	/** A service with nothing but a name may be a part that another file completes. */
	private static void image(Node item, Report report) {
		if (!item.isMap() || item.entry("image") != null || item.entries().isEmpty()) {
			return;
		}
		var first = item.entries().getFirst().key();
		if (item.entries().size() == 1 && item.entry("name") != null) {
			report.warning(first, Codes.MISSING_KEY, "the service has no 'image': linuxkit refuses the file unless another one completes it");
		} else {
			report.error(first, Codes.MISSING_KEY, "the service needs the key 'image'");
		}
	}
}
