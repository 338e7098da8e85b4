package dev.ukdt.benchmarks.flash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;

/**
 * How long our writing helper takes for an image, the start of its Java included, against dd and cmp on the same file, and for an image that is mostly empty
 * against bmaptool. The size is 2048 MiB, or that of the system property {@code ukdt.bench.mib}.
 */
public final class FlashBenchmark implements Benchmark {
	private static final int MIB = 1 << 20;
	private static final long SIZE = Long.getLong("ukdt.bench.mib", 2048) * MIB;
	private static final int RUNS = 5;
	/** One MiB in twenty holds data. */
	private static final int SPARSE = 20;

	private final Path plugins = Path.of(System.getProperty("ukdt.product"), "plugins");

	@Override
	public void run(Report report) throws Exception {
		var folder = Files.createTempDirectory("ukdt-bench");
		try {
			full(report, folder);
			sparse(report, folder);
		} finally {
			try (var files = Files.list(folder)) {
				for (var file : files.toList()) {
					Files.delete(file);
				}
			}
			Files.delete(folder);
		}
	}

	private void full(Report report, Path folder) throws Exception {
		var image = image(folder.resolve("full.img"), 1);
		var ours = target(folder.resolve("ours"));
		var theirs = target(folder.resolve("theirs"));
		report.add(Comparison.measure("write and verify " + SIZE / MIB + " MiB", "dd oflag=direct conv=fsync, then cmp", "ms", 1, RUNS, 1.1,
				Sample.timed(() -> write(image, "-", ours, "verify")), Sample.timed(() -> {
					run("dd", "if=" + image, "of=" + theirs, "bs=4M", "oflag=direct", "conv=fsync,notrunc", "status=none");
					// What dd wrote around the cache is not in it: cmp reads the medium, as we do.
					run("cmp", image.toString(), theirs.toString());
				})));
		Files.delete(image);
	}

	private void sparse(Report report, Path folder) throws Exception {
		if (!Files.isExecutable(Path.of("/usr/bin/bmaptool"))) {
			report.note("bmaptool is not installed: sparse images were not measured");
			return;
		}
		var image = image(folder.resolve("sparse.img"), SPARSE);
		var map = folder.resolve("sparse.bmap");
		run("bmaptool", "-q", "create", "-o", map.toString(), image.toString());
		var ours = target(folder.resolve("ours"));
		var theirs = target(folder.resolve("theirs"));
		report.add(Comparison.measure("write " + SIZE / MIB + " MiB of which 1/" + SPARSE + " is data", "bmaptool copy", "ms", 1, RUNS, Double.NaN,
				Sample.timed(() -> write(image, map.toString(), ours, "no-verify")),
				Sample.timed(() -> run("bmaptool", "-q", "copy", "--bmap", map.toString(), image.toString(), theirs.toString()))));
	}

	/** The helper as the IDE starts it, by its fixed arguments. */
	private void write(Path image, String map, Path target, String verify) throws IOException, InterruptedException {
		run(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:+UseSerialGC", "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp",
				classPath(), "dev.ukdt.board.disk.WriterMain", image.toString(), map, target.toString(), "-", verify, "-");
	}

	private String classPath() throws IOException {
		try (var all = Files.list(plugins)) {
			var names = List.of("dev.ukdt.board_", "dev.ukdt.core_", "dev.ukdt.image_", "com.sun.jna_");
			return all.filter(plugin -> names.stream().anyMatch(plugin.getFileName().toString()::startsWith)).map(Path::toString).collect(Collectors.joining(":"));
		}
	}

	/** Random bytes, in one MiB of so many; holes in the others. */
	private static Path image(Path file, int every) throws IOException {
		try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
			var random = new SplittableRandom(every);
			var bytes = new byte[MIB];
			for (var at = 0L; at < SIZE; at += MIB) {
				if (at / MIB % every == 0) {
					random.nextBytes(bytes);
					channel.write(ByteBuffer.wrap(bytes), at);
				}
			}
			if (channel.size() < SIZE) {
				channel.write(ByteBuffer.wrap(new byte[1]), SIZE - 1);
			}
		}
		return file;
	}

	/** A file as large as the image, all of whose room is taken already, as that of a card is. */
	private static Path target(Path file) throws IOException, InterruptedException {
		Files.deleteIfExists(file);
		run("fallocate", "-l", Long.toString(SIZE), file.toString());
		return file;
	}

	private static void run(String... line) throws IOException, InterruptedException {
		var command = new ArrayList<>(Arrays.asList(line));
		var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
		process.redirectInput(ProcessBuilder.Redirect.PIPE);
		// The helper takes the end of its input for a cancel: it stays open until the end.
		var started = process.start();
		var code = started.waitFor();
		if (code != 0) {
			throw new IOException(String.join(" ", line) + " ended with code " + code);
		}
	}
}
