package dev.ukdt.manifest.check.rules;

import java.util.HashSet;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;

/** The devices of a Solo5 manifest have different names, and the launch attaches each. */
final class Solo5Devices implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var devices = manifest.document().root().get("devices");
		if (devices == null || !devices.isList()) {
			return;
		}
		var seen = new HashSet<String>();
		var attached = manifest.surroundings().attachedDevices();
		for (var device : devices.items()) {
			var name = device.get("name");
			if (name == null || !name.isScalar() || name.text().isEmpty()) {
				continue;
			}
			if (!seen.add(name.text())) {
				report.error(name, Codes.DUPLICATE_KEY, "another device is called '" + name.text() + "' already");
			} else if (attached.isPresent() && !attached.get().contains(name.text())) {
				report.warning(name, Codes.CONTRADICTION, "the launch attaches no device '" + name.text() + "': the tender will refuse to start");
			}
		}
	}
}
