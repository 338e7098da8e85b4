package dev.ukdt.manifest.check;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.rules.Rules;

/** Everything that is wrong with a manifest: its syntax, its shape, and the rules of its format. */
public final class Checker {
	private Checker() {
	}

	public static List<Problem> check(Manifest manifest) {
		var report = new Report(manifest.text().length());
		manifest.document().problems().forEach(problem -> report.add(problem.mild() ? Severity.WARNING : Severity.ERROR, problem.start(), problem.end(),
				Codes.SYNTAX, problem.message(), SyntaxFixes.of(manifest.text(), problem)));
		new Validator(manifest, report).check();
		for (var rule : manifest.format().rules()) {
			Rules.of(rule).check(manifest, report);
		}
		return report.sorted();
	}
}
