package dev.ukdt.manifest.check.rules;

import java.util.regex.Pattern;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** What must fit into the enclave, and its size itself: a power of two without EDMM. */
final class GramineSizes implements Rule {
	private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMGkmg]?)");

	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		var enclave = root.at("sgx", "enclave_size");
		var size = bytes(enclave);
		if (size <= 0) {
			return;
		}
		for (var key : new String[] { "brk.max_size", "stack.size" }) {
			var dot = key.indexOf('.');
			var node = root.at("sys", key.substring(0, dot), key.substring(dot + 1));
			if (bytes(node) > size) {
				report.error(node, Codes.CONTRADICTION, "sys." + key + " is more than the whole enclave, which has " + enclave.text());
			}
		}
		if (Long.bitCount(size) != 1 && root.at("sgx", "edmm_enable") == null) {
			report.warning(enclave, Codes.BAD_VALUE, "without EDMM the size of an enclave must be a power of two");
		}
	}

	private static long bytes(Node node) {
		var match = SIZE.matcher(node == null || !node.isScalar() ? "" : node.text());
		if (!match.matches()) {
			return -1;
		}
		var shift = switch (match.group(2)) {
		case "K", "k" -> 10;
		case "M", "m" -> 20;
		case "G", "g" -> 30;
		default -> 0;
		};
		return Long.parseLong(match.group(1)) << shift;
	}
}
