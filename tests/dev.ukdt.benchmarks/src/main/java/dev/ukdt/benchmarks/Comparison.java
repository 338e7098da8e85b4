package dev.ukdt.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ours against a peer, measured in turn so that a machine that slows down slows both: A B A B. The ratio is taken pair by pair.
 *
 * @param goal the greatest median ratio that is good; not a number when there is none
 */
public record Comparison(String name, String peer, String unit, double[] ours, double[] theirs, double goal) {
	/** Measures {@code runs} pairs after {@code warmups} that are not counted. */
	public static Comparison measure(String name, String peer, String unit, int warmups, int runs, double goal, Sample ours, Sample theirs)
			throws Exception {
		for (var i = 0; i < warmups; i++) {
			ours.take();
			theirs.take();
		}
		var a = new double[runs];
		var b = new double[runs];
		for (var i = 0; i < runs; i++) {
			a[i] = ours.take();
			b[i] = theirs.take();
		}
		return new Comparison(name, peer, unit, a, b, goal);
	}

	public boolean good() {
		return Double.isNaN(goal) || median(ratios()) <= goal;
	}

	/** The rows of the table: ours, the peer, the ratio; each minimum, median, maximum. */
	List<String> rows() {
		var rows = new ArrayList<String>();
		rows.add(row(name, unit, ours));
		rows.add(row("  " + peer, unit, theirs));
		rows.add(row("  ratio" + (Double.isNaN(goal) ? "" : String.format(Locale.ROOT, ", goal %.2f: %s", goal, good() ? "met" : "MISSED")), "x", ratios()));
		return rows;
	}

	private double[] ratios() {
		var ratios = new double[ours.length];
		Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
		return ratios;
	}

	private static String row(String name, String unit, double[] values) {
		return String.format(Locale.ROOT, "%-52s %12.2f %12.2f %12.2f %s", name, Arrays.stream(values).min().orElse(0), median(values),
				Arrays.stream(values).max().orElse(0), unit);
	}

	static double median(double[] values) {
		var sorted = values.clone();
		Arrays.sort(sorted);
		var middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}
}
