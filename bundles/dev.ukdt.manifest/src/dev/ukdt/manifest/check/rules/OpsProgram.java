package dev.ukdt.manifest.check.rules;

import java.util.Locale;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** Addresses that ops would blank without a word, and ports beyond the last. */
final class OpsProgram implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var run = find(manifest.document().root(), "RunConfig");
		if (run == null) {
			return;
		}
		for (var key : new String[] { "IPAddress", "Gateway", "NetMask" }) {
			var node = find(run, key);
			if (node != null && node.kind() == Node.Kind.STRING && !node.text().isEmpty() && !isAddress(node.text())) {
				report.warning(node, Codes.BAD_VALUE, "'" + node.text() + "' is no IPv4 address: ops drops it without a word");
			}
		}
		for (var key : new String[] { "Ports", "UDPPorts" }) {
			var ports = find(run, key);
			if (ports != null) {
				ports.items().forEach(port -> checkPort(port, report));
			}
		}
	}

	private static void checkPort(Node port, Report report) {
		for (var part : port.text().split("[-,:]")) {
			if (part.matches("\\d{1,9}") && (Integer.parseInt(part) > 65535 || Integer.parseInt(part) == 0)) {
				report.error(port, Codes.BAD_VALUE, part + " is no port: ports go from 1 to 65535");
			}
		}
	}

	static boolean isAddress(String text) {
		return text.matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.|$)){4}") || text.contains("$");
	}

	private static Node find(Node map, String key) {
		return map.entries().stream().filter(entry -> entry.key().text().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
				.map(entry -> entry.value()).findFirst().orElse(null);
	}
}
