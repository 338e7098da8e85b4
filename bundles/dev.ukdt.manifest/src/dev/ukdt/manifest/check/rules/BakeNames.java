package dev.ukdt.manifest.check.rules;

import java.util.HashSet;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Nearest;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.tree.Node;

/** Configurations of rumprun-bake are named by a scheme, begin with create, and assimilate only what stands above them. */
final class BakeNames implements Rule {
	private static final Set<String> DIRECTIVES = Set.of("create", "assimilate", "add", "remove", "nuke", "debugdump", "rem");

	@Override
	public void check(Manifest manifest, Report report) {
		var seen = new HashSet<String>();
		for (var entry : manifest.document().root().entries()) {
			if (!entry.value().isMap()) {
				continue;
			}
			var name = entry.key();
			if (!name.text().isEmpty() && !name.text().matches("(xen|hw)?_.*")) {
				report.warning(name, Codes.BAD_VALUE, "a configuration's name begins with _, hw_ or xen_: rumprun-bake of upstream takes no other");
			}
			for (var line : entry.value().entries()) {
				if (!DIRECTIVES.contains(line.key().text())) {
					report.error(line.key(), Codes.UNKNOWN_KEY, "there is no directive '" + line.key().text() + "'"
							+ Nearest.to(line.key().text(), DIRECTIVES).map(near -> ", did you mean '" + near + "'?").orElse(""));
				} else if (line.key().text().equals("assimilate")) {
					line.value().items().forEach(other -> assimilated(other, seen, report));
				}
			}
			seen.add(name.text());
		}
	}

	private static void assimilated(Node other, Set<String> seen, Report report) {
		if (!seen.contains(other.text()) && other.text().startsWith("_")) {
			report.warning(other, Codes.MISSING_TARGET, "there is no configuration '" + other.text() + "' above this one");
		}
	}
}
