package dev.ukdt.benchmarks.sources;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Properties;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Workbench;

/**
 * What the language server client adds to clangd's own time on a C file of 5,000 lines, and how long a project of 2,000 files holds
 * up the UI thread while it is opened. Needs clangd and a display.
 */
public final class SourcesBenchmark implements Benchmark {
	private static final double SHARE = 10;
	private static final double BLOCK = 50;

	@Override
	public void run(Report report) throws Exception {
		if (!Workbench.hasDisplay()) {
			report.note("sources: not measured, there is no display: install Xvfb");
			return;
		}
		var folder = Files.createTempDirectory("ukdt-bench");
		SampleSources.write(folder.resolve("sources"));
		var result = new Workbench(folder).measure("ukdt.bench.sources", folder.resolve("sources").toString());
		var total = numbers(result, "completion.total");
		var share = numbers(result, "completion.share");
		var ours = numbers(result, "keystroke.ours");
		var plain = numbers(result, "keystroke.plain");
		report.add(budget("client's share of a completion, p95", percentile(share), SHARE));
		report.note(String.format("sources: a completion as a whole takes %.1f ms (p95), of which the client's share is above", percentile(total)));
		report.add(new Comparison("keystroke in C of 5,000 lines", "the same in a text editor without a client", "ms", ours, plain, Double.NaN));
		report.add(budget("client's share of a keystroke, p95", Math.max(0, percentile(ours) - percentile(plain)), SHARE));
		report.add(budget("UI blocked by opening 2,000 files, longest", numbers(result, "open.block")[0], BLOCK));
		report.note(String.format("sources: with nothing to do, the UI thread of this run was held up for %.1f ms at the longest", numbers(result, "open.idle")[0]));
	}

	private static Comparison budget(String name, double value, double budget) {
		return new Comparison(name, "its budget", "ms", new double[] { value }, new double[] { budget }, 1);
	}

	private static double[] numbers(Properties result, String key) {
		return Arrays.stream(result.getProperty(key).split(",")).mapToDouble(Double::parseDouble).toArray();
	}

	private static double percentile(double[] values) {
		var sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[Math.min(sorted.length - 1, (int) Math.ceil(0.95 * sorted.length) - 1)];
	}
}
