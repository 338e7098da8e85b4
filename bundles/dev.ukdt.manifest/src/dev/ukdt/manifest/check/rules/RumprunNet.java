package dev.ukdt.manifest.check.rules;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Entry;

/** What a static address of rumprun needs. */
final class RumprunNet implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		manifest.document().root().entries().stream().filter(entry -> entry.key().text().equals("net")).forEach(net -> check(net, report));
	}

	private static void check(Entry net, Report report) {
		var method = net.value().get("method");
		if (method == null || !method.text().equals("static")) {
			return;
		}
		for (var key : new String[] { "addr", "mask" }) {
			if (net.value().get(key) == null) {
				report.error(net.key(), Codes.MISSING_KEY, "a static address needs the key '" + key + "'");
			}
		}
	}
}
