package dev.ukdt.manifest.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import dev.ukdt.manifest.tree.Node;

/** Gathers problems. More than some hundreds of one file help nobody. */
public final class Report {
	private static final int MOST = 500;
	private final List<Problem> problems = new ArrayList<>();
	private final int length;

	/** @param length of the text; no problem lies beyond it */
	Report(int length) {
		this.length = length;
	}

	public void error(Node at, String code, String message, Fix... fixes) {
		add(Severity.ERROR, at.start(), at.end(), code, message, List.of(fixes));
	}

	public void warning(Node at, String code, String message, Fix... fixes) {
		add(Severity.WARNING, at.start(), at.end(), code, message, List.of(fixes));
	}

	/** An error about a name that is none of those that are known, with the one that was perhaps meant, and a fix that writes it. */
	public void misspelt(Node at, String code, String message, Collection<String> known) {
		var near = Nearest.to(at.text(), known);
		add(Severity.ERROR, at.start(), at.end(), code, message + near.map(meant -> ", did you mean '" + meant + "'?").orElse(""),
				near.map(meant -> Fix.of("Change to " + meant, at.start(), at.end(), meant)).stream().toList());
	}

	public void add(Severity severity, int start, int end, String code, String message, List<Fix> fixes) {
		if (problems.size() < MOST) {
			problems.add(new Problem(severity, Math.min(start, length), Math.clamp(end, Math.min(start, length), length), code, message, fixes));
		}
	}

	public boolean full() {
		return problems.size() >= MOST;
	}

	List<Problem> sorted() {
		problems.sort(Comparator.comparingInt(Problem::start).thenComparing(Problem::severity));
		return List.copyOf(problems);
	}
}
