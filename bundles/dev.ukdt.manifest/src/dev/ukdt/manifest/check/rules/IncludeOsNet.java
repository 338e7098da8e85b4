package dev.ukdt.manifest.check.rules;

import java.util.HashSet;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** A static interface has an address and a netmask; each interface is set up once. */
final class IncludeOsNet implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var net = manifest.document().root().get("net");
		if (net == null || !net.isList()) {
			return;
		}
		var seen = new HashSet<String>();
		for (var card : net.items()) {
			var number = card.get("iface");
			if (number != null && !seen.add(number.text())) {
				report.warning(number, Codes.DUPLICATE_KEY, "the interface " + number.text() + " is set up already");
			}
			var config = card.get("config");
			if (config != null && config.kind() == Node.Kind.STRING && config.text().equals("static")) {
				for (var key : new String[] { "address", "netmask" }) {
					if (card.get(key) == null) {
						report.error(config, Codes.MISSING_KEY, "a static interface needs the key '" + key + "'");
					}
				}
			}
		}
	}
}
