package dev.ukdt.benchmarks.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.Position;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;
import dev.ukdt.manifest.schema.Formats;

/** The language server for manifests against yaml-language-server with the same schema, on a Kraftfile of 1,000 lines. */
public final class ManifestBenchmark implements Benchmark {
	private static final String PEER = "yaml-language-server@2.0.0";
	private static final int LINES = 1000;
	private static final int KEYS = 80;
	private final Path product = Path.of(System.getProperty("ukdt.product"));
	private final Path modules = Path.of(System.getProperty("ukdt.root"), "tests", "dev.ukdt.benchmarks", "target", "npm");
	private int opened;

	@Override
	public void run(Report report) throws Exception {
		var folder = Files.createTempDirectory("ukdt-bench");
		checking(report, folder);
		if (!peer()) {
			report.note("manifest: " + PEER + " cannot be had here (Node.js and npm are needed), so there is no comparison");
			return;
		}
		var schema = folder.resolve("kraftfile.json");
		Files.writeString(schema, JsonSchema.of(Formats.all().find("kraftfile-v0.6").orElseThrow()));
		var yaml = Map.<String, Object>of("schemas", Map.of(schema.toUri().toString(), List.of("Kraftfile.*")), "validate", true, "completion", true, "hover", true,
				"schemaStore", Map.of("enable", false));
		try (var ours = new Editor(List.of(product.resolve("ukdt").toString(), "serve-manifests"), Map.of());
				var theirs = new Editor(List.of("node", modules.resolve("node_modules/yaml-language-server/bin/yaml-language-server").toString(), "--stdio"), Map.of("yaml", yaml))) {
			report.add(Comparison.measure("open 1,000 lines to diagnostics and a completion", PEER, "ms", 5, 15, 1, opening(ours, folder), opening(theirs, folder)));
			var mine = new Typing(ours, folder);
			var other = new Typing(theirs, folder);
			report.add(Comparison.measure("a completion, p95 of " + KEYS, PEER, "ms", 2, 5, 1, mine::completions, other::completions));
			report.add(Comparison.measure("a keystroke to its diagnostics, p95 of " + KEYS, PEER, "ms", 1, 3, 1, mine::keystrokes, other::keystrokes));
		}
	}

	/** 2,000 files from nothing, in a process of its own. */
	private void checking(Report report, Path folder) throws Exception {
		var files = folder.resolve("files");
		for (var index = 0; index < 2000; index++) {
			var project = Files.createDirectories(files.resolve("project" + index));
			Files.writeString(project.resolve("Kraftfile"), text(40));
		}
		var start = System.nanoTime();
		var process = new ProcessBuilder(product.resolve("ukdt").toString(), "check", files.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD).start();
		process.waitFor();
		report.note(String.format(Locale.ROOT, "manifest: ukdt check of 2,000 files, cold: %.2f s (goal 5 s)", (System.nanoTime() - start) / 1e9));
	}

	private boolean peer() throws InterruptedException {
		if (Files.exists(modules.resolve("node_modules/yaml-language-server"))) {
			return true;
		}
		try {
			Files.createDirectories(modules);
			var process = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--prefix", modules.toString(), PEER).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.redirectError(ProcessBuilder.Redirect.DISCARD).start();
			return process.waitFor(3, TimeUnit.MINUTES) && process.exitValue() == 0;
		} catch (IOException e) {
			return false;
		}
	}

	static String text(int lines) {
		var text = new StringBuilder("spec: v0.6\nname: big\nlibraries:\n");
		for (var library = 0; text.chars().filter(c -> c == '\n').count() < lines - 6; library++) {
			text.append("  lib").append(library).append(":\n    version: stable # ").append(library).append("\n    kconfig:\n      - CONFIG_LIB").append(library).append("=y\n");
		}
		return text.append("targets:\n- plat: qemu\n  arch: x86_64\n").toString();
	}

	private Sample opening(Editor editor, Path folder) {
		return Sample.timed(() -> {
			var uri = folder.resolve("open" + opened++).resolve("Kraftfile.yaml").toUri().toString();
			var text = text(LINES);
			editor.open(uri, text);
			if (editor.complete(uri, last(text)) == 0) {
				throw new IOException("there was nothing to complete");
			}
		});
	}

	/** Behind the platform of the last target. */
	private static Position last(String text) {
		var line = (int) text.chars().filter(c -> c == '\n').count() - 1;
		return new Position(line, 2);
	}

	/** Somebody who types in an open file. */
	private final class Typing {
		private final Editor editor;
		private final String uri;
		private final Position place;
		private int version = 1;

		Typing(Editor editor, Path folder) throws Exception {
			this.editor = editor;
			uri = folder.resolve("type" + opened++).resolve("Kraftfile.yaml").toUri().toString();
			var text = text(LINES);
			place = last(text);
			editor.open(uri, text);
		}

		double completions() throws Exception {
			return p95(() -> editor.complete(uri, place));
		}

		double keystrokes() throws Exception {
			return p95(() -> editor.type(uri, ++version, new Position(1, 6), "x"));
		}

		private double p95(Sample.Action action) throws Exception {
			var times = new double[KEYS];
			for (var at = 0; at < KEYS; at++) {
				times[at] = Sample.timed(action).take();
			}
			Arrays.sort(times);
			return times[(int) (KEYS * 0.95)];
		}
	}
}
