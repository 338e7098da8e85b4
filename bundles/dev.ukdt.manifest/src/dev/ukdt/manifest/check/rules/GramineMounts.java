package dev.ukdt.manifest.check.rules;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.Node;

/** Every mount but tmpfs names what it mounts; keys for encrypted files only stand at such. */
final class GramineMounts implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		check(root.at("fs", "root"), report);
		var mounts = root.at("fs", "mounts");
		if (mounts != null) {
			mounts.items().forEach(mount -> check(mount, report));
		}
		var entrypoint = root.at("loader", "entrypoint");
		if (entrypoint != null && entrypoint.kind() == Node.Kind.STRING) {
			report.warning(entrypoint, Codes.OLD_VERSION, "Gramine before 1.6 took text here; today it is a table { uri = ... }, or left out");
		}
	}

	private static void check(Node mount, Report report) {
		if (mount == null || !mount.isMap()) {
			return;
		}
		var type = mount.get("type");
		var kind = type == null ? "chroot" : type.text();
		if (!kind.equals("tmpfs") && mount.get("uri") == null && type != null && type.kind() == Node.Kind.OPEN) {
			return;
		}
		if (!kind.equals("tmpfs") && mount.get("uri") == null) {
			report.add(Severity.ERROR, mount.start(), mount.start() + 1, Codes.MISSING_KEY, "a mount of type " + kind + " needs the key 'uri'",
					List.of());
		}
		for (var key : new String[] { "key_name", "enable_recovery" }) {
			if (!kind.equals("encrypted") && mount.entry(key) != null) {
				report.error(mount.entry(key).key(), Codes.CONTRADICTION, "'" + key + "' belongs to mounts of type encrypted only");
			}
		}
	}
}
