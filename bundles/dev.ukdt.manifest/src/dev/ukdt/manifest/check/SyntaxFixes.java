package dev.ukdt.manifest.check;

import java.util.List;

import dev.ukdt.manifest.syntax.SyntaxProblem;

/** Ways to mend what the syntax forbids. */
final class SyntaxFixes {
	private SyntaxFixes() {
	}

	static List<Fix> of(String text, SyntaxProblem problem) {
		var said = text.substring(problem.start(), problem.end());
		if (problem.message().endsWith("text stands between quotes") || problem.message().startsWith("the value must stand between double quotes")
				|| problem.message().endsWith("text stands between double quotes")) {
			return List.of(Fix.of("Put it between quotes", problem.start(), problem.end(), '"' + said.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
		}
		if (problem.message().startsWith("no comma may stand")) {
			return List.of(Fix.of("Remove the comma", problem.start(), problem.end(), ""));
		}
		if (problem.message().startsWith("a tab cannot indent")) {
			return List.of(Fix.of("Indent with blanks", problem.start(), problem.end(), "  "));
		}
		return List.of();
	}
}
