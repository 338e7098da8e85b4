package dev.ukdt.manifest.check.rules;

import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.KeyText;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;

/** The version of a Kraftfile: older ones are read with a warning, unknown ones not at all. */
final class KraftVersion implements Rule {
	private static final Pattern OLD = Pattern.compile("v?0\\.[0-5](\\.\\d+)?");

	@Override
	public void check(Manifest manifest, Report report) {
		var root = manifest.document().root();
		for (var name : List.of("spec", "specification")) {
			var node = root.get(name);
			if (node != null && node.isScalar() && OLD.matcher(node.text()).matches()) {
				report.add(Severity.WARNING, node.start(), node.end(), Codes.OLD_VERSION, "version " + node.text() + " is old: kraft reads it, and warns",
						List.of(Fix.of("Change to v0.6", node.start(), node.end(), KeyText.value(manifest, node, "v0.6"))));
			}
		}
	}
}
