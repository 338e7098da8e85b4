package dev.ukdt.benchmarks.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;

/**
 * What the language server client adds to clangd's own time on a C file of 5,000 lines, and how long a project of 2,000 files holds
 * up the UI thread while it is opened. Needs clangd and a display.
 */
public final class SourcesBenchmark implements Benchmark {
	private static final double SHARE = 10;
	private static final double BLOCK = 50;

	private final Path product = Path.of(System.getProperty("ukdt.product"));
	private final Path bundle = Path.of(System.getProperty("ukdt.root"), "tests/dev.ukdt.sources.bench");

	@Override
	public void run(Report report) throws Exception {
		if (System.getenv("DISPLAY") == null) {
			report.note("sources: not measured, there is no display: install Xvfb");
			return;
		}
		var folder = Files.createTempDirectory("ukdt-bench");
		SampleSources.write(folder.resolve("sources"));
		var result = measure(folder);
		if (result.containsKey("failure")) {
			throw new IOException("the workbench could not measure: " + result.getProperty("failure"));
		}
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

	private Properties measure(Path folder) throws IOException, InterruptedException {
		var configuration = folder.resolve("configuration");
		var list = "org.eclipse.equinox.simpleconfigurator/bundles.info";
		Files.createDirectories(configuration.resolve(list).getParent());
		Files.writeString(configuration.resolve(list),
				Files.readString(product.resolve("configuration").resolve(list)) + "dev.ukdt.sources.bench,0.1.0.qualifier," + bundle.toUri() + ",4,false\n");
		Files.writeString(configuration.resolve("config.ini"), Files.readString(product.resolve("configuration/config.ini")));
		var properties = folder.resolve("dev.properties");
		Files.writeString(properties, "dev.ukdt.sources.bench=target/classes\n@ignoredot@=true\n");
		var result = folder.resolve("result.properties");
		var launcher = Arrays.stream(product.resolve("plugins").toFile().listFiles()).filter(file -> file.getName().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
				"-Dukdt.bench.sources=" + folder.resolve("sources"), "-Dukdt.bench.result=" + result, "-jar", launcher.toString(), "-nosplash", "-configuration", configuration.toString(),
				"-dev", properties.toUri().toString(), "-product", "dev.ukdt.ui.product", "-data", folder.resolve("workspace").toString())).inheritIO().start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
			throw new IOException("the workbench did not end within five minutes");
		}
		var numbers = new Properties();
		try (var in = Files.newBufferedReader(result)) {
			numbers.load(in);
		}
		return numbers;
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
