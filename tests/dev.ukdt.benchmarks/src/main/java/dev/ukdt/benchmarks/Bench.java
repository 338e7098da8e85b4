package dev.ukdt.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.ukdt.benchmarks.cli.CommandLineBenchmark;
import dev.ukdt.benchmarks.flash.FlashBenchmark;
import dev.ukdt.benchmarks.debugger.DebuggerBenchmark;
import dev.ukdt.benchmarks.machine.MachineBenchmark;
import dev.ukdt.benchmarks.manifest.ManifestBenchmark;
import dev.ukdt.benchmarks.sources.SourcesBenchmark;

/** Runs benchmarks by name, all of them when none is named. Exit code 1 when a ratio is over its goal, 2 for an unknown name. */
public final class Bench {
	private static final Map<String, Supplier<Benchmark>> BY_NAME = new LinkedHashMap<>();
	static {
		BY_NAME.put("cli", CommandLineBenchmark::new);
		BY_NAME.put("machine", MachineBenchmark::new);
		BY_NAME.put("manifest", ManifestBenchmark::new);
		BY_NAME.put("sources", SourcesBenchmark::new);
		BY_NAME.put("flash", FlashBenchmark::new);
		BY_NAME.put("debugger", DebuggerBenchmark::new);
	}

	private Bench() {
	}

	public static void main(String[] names) throws Exception {
		for (var name : names) {
			if (!BY_NAME.containsKey(name)) {
				System.err.println("there is no benchmark '" + name + "'; there are " + String.join(", ", BY_NAME.keySet()));
				System.exit(2);
			}
		}
		var report = new Report();
		for (var name : names.length == 0 ? List.copyOf(BY_NAME.keySet()) : List.of(names)) {
			BY_NAME.get(name).get().run(report);
		}
		System.exit(report.print(System.out) ? 0 : 1);
	}
}
