package dev.ukdt.benchmarks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;

/** How long {@code ukdt families} takes, against an application that does nothing in the same product, started by the same script. */
public final class CommandLineBenchmark implements Benchmark {
	private final Path product = Path.of(System.getProperty("ukdt.product"));

	@Override
	public void run(Report report) throws Exception {
		var folder = Files.createTempDirectory("ukdt-bench");
		var empty = EmptyProduct.in(folder, product);
		report.add(Comparison.measure("ukdt families", "an empty Equinox application", "ms", 3, 15, 1.5, Sample.timed(() -> ukdt("families")),
				Sample.timed(() -> ukdt("-configuration", empty.configuration().toString(), "-application", "empty.empty"))));
	}

	private void ukdt(String... arguments) throws IOException, InterruptedException {
		var line = new ArrayList<>(List.of(product.resolve("ukdt").toString()));
		line.addAll(List.of(arguments));
		var code = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
		if (code != 0) {
			throw new IOException(String.join(" ", line) + " ended with code " + code);
		}
	}
}
