package dev.ukdt.manifest.check.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import dev.ukdt.manifest.Launch;
import dev.ukdt.manifest.Launch.Device;
import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** The devices of a Solo5 manifest have different names, and every launch of the project attaches just these: a tender refuses anything else. */
final class Solo5Devices implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var devices = manifest.document().root().entry("devices");
		if (devices == null || !devices.value().isList()) {
			return;
		}
		var seen = new HashSet<String>();
		var named = new ArrayList<Node>();
		for (var device : devices.value().items()) {
			var name = device.get("name");
			if (name == null || !name.isScalar() || name.text().isEmpty()) {
				continue;
			}
			if (!seen.add(name.text())) {
				report.error(name, Codes.DUPLICATE_KEY, "another device is called '" + name.text() + "' already");
			} else {
				named.add(device);
			}
		}
		manifest.surroundings().launches().forEach(launch -> compare(launch, devices, named, report));
	}

	private static void compare(Launch launch, Entry devices, List<Node> declared, Report report) {
		var left = new ArrayList<>(launch.devices());
		var unnamed = new ArrayList<Node>();
		for (var device : declared) {
			if (!left.remove(new Device(kind(device), device.get("name").text()))) {
				unnamed.add(device);
			}
		}
		for (var device : unnamed) {
			var name = device.get("name");
			if (!left.remove(new Device(kind(device), ""))) {
				report.warning(name, Codes.CONTRADICTION, "the launch '" + launch.name() + "' attaches no " + word(kind(device)) + " '" + name.text() + "': the guest will not start");
			}
		}
		left.stream().filter(device -> !device.name().isEmpty()).forEach(device -> report.warning(devices.key(), Codes.CONTRADICTION,
				"the launch '" + launch.name() + "' attaches the " + word(device.kind()) + " '" + device.name() + "', which is not declared here"));
	}

	private static Launch.Kind kind(Node device) {
		var type = device.get("type");
		return type != null && type.text().equals("NET_BASIC") ? Launch.Kind.NETWORK : Launch.Kind.BLOCK;
	}

	private static String word(Launch.Kind kind) {
		return kind == Launch.Kind.NETWORK ? "network card" : "disk";
	}
}
