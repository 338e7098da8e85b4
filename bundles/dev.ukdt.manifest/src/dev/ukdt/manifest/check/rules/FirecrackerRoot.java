package dev.ukdt.manifest.check.rules;

import java.util.HashSet;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** One root device at most, and ids that are unique. */
final class FirecrackerRoot implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var drives = root.get("drives");
		if (drives != null && drives.isList()) {
			ids(drives, "drive_id", report);
			Node first = null;
			for (var drive : drives.items()) {
				var isRoot = drive.get("is_root_device");
				if (isRoot != null && isRoot.text().equals("true")) {
					if (first != null) {
						report.error(isRoot, Codes.CONTRADICTION, "there is a root device already");
					}
					first = isRoot;
				}
			}
		}
		var interfaces = root.get("network-interfaces");
		if (interfaces != null && interfaces.isList()) {
			ids(interfaces, "iface_id", report);
		}
		mmds(root, report);
	}

	private static void ids(Node list, String key, Report report) {
		var seen = new HashSet<String>();
		for (var item : list.items()) {
			var id = item.get(key);
			if (id != null && id.isScalar() && !seen.add(id.text())) {
				report.error(id, Codes.DUPLICATE_KEY, "'" + id.text() + "' is used already");
			}
		}
	}

	private static void mmds(Node root, Report report) {
		var named = root.at("mmds-config", "network_interfaces");
		var interfaces = root.get("network-interfaces");
		if (named == null || interfaces == null || !interfaces.isList()) {
			return;
		}
		for (var name : named.items()) {
			if (interfaces.items().stream().noneMatch(item -> item.get("iface_id") != null && item.get("iface_id").text().equals(name.text()))) {
				report.error(name, Codes.MISSING_TARGET, "there is no network interface '" + name.text() + "'");
			}
		}
	}
}
