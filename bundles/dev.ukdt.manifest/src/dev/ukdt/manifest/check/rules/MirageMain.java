package dev.ukdt.manifest.check.rules;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.check.Rule;
import dev.ukdt.manifest.check.Severity;

/** A config.ml registers its unikernel, and names of Mirage 3 are old in 4. */
final class MirageMain implements Rule {
	@Override
	public void check(Manifest manifest, Report report) {
		var words = manifest.document().words();
		if (!words.isEmpty() && words.stream().noneMatch(word -> word.text().equals("register") || word.text().endsWith(".register"))) {
			var first = words.getFirst();
			report.add(Severity.WARNING, first.start(), first.end(), Codes.MISSING_KEY, "nothing calls 'register': mirage finds no unikernel here", List.of());
		}
		var shapes = manifest.format().words().getOrDefault("call", java.util.Map.of());
		for (var word : words) {
			var shape = word.label().equals("call") || word.label().equals("label") ? shapes.get(word.text()) : null;
			if (shape != null && shape.about().isRemoved()) {
				report.warning(word, Codes.LEGACY_KEY, "'" + word.text() + "' is of an older version: " + shape.about().removed());
			}
		}
	}
}
