package dev.ukdt.manifest.check.rules;

import java.util.HashMap;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** In config.txt the last of two equal keys of a section wins, but for those that add up. */
final class PiLines implements Rule {
	private static final Set<String> ADDING = Set.of("dtoverlay", "dtparam", "device_tree_overlay", "device_tree_param", "gpio", "include", "initramfs", "hdmi_cvt",
			"ramfsfile");

	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		section(root, report);
		root.entries().stream().map(Entry::value).filter(Node::isMap).forEach(section -> section(section, report));
	}

	private static void section(Node map, Report report) {
		var last = new HashMap<String, Node>();
		for (var entry : map.entries()) {
			if (entry.value().isMap() || ADDING.contains(entry.key().text())) {
				continue;
			}
			var before = last.put(entry.key().text(), entry.key());
			if (before != null) {
				report.add(Severity.INFO, before.start(), before.end(), Codes.DUPLICATE_KEY, "'" + before.text() + "' is set again below, which wins", java.util.List.of());
			}
		}
	}
}
