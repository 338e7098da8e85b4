package dev.ukdt.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The comparisons of one run, as one table. */
public final class Report {
	private final List<Comparison> comparisons = new ArrayList<>();
	private final List<String> notes = new ArrayList<>();

	public void add(Comparison comparison) {
		comparisons.add(comparison);
	}

	/** A line under the table, such as why something was left out. */
	public void note(String note) {
		notes.add(note);
	}

	/** @return whether every goal was met */
	boolean print(PrintStream out) {
		out.printf("%-52s %12s %12s %12s%n", "", "min", "median", "max");
		comparisons.forEach(comparison -> comparison.rows().forEach(out::println));
		notes.forEach(out::println);
		return comparisons.stream().allMatch(Comparison::good);
	}
}
