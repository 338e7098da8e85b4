package dev.ukdt.benchmarks.debugger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;
import dev.ukdt.gdb.mi.MiReader;

/** Our parser on recorded sessions of three GDBs, and another on the same file. */
record ParserBenchmark(Path folder, Path root) {
	private static final int SIZE = 8 << 20;
	private static final double GOAL_MEGABYTES = 150;
	private static final String SCRIPT = """
			import sys, time
			from pygdbmi import gdbmiparser
			lines = open(sys.argv[1], encoding='latin-1').read().split('\\n')
			start = time.perf_counter()
			for line in lines:
			    if line and not line.startswith('(gdb)'):
			        gdbmiparser.parse_response(line)
			print((time.perf_counter() - start) * 1000)
			""";

	void run(Report report) throws Exception {
		var bytes = recorded("*.mi", SIZE);
		// The bound is a time for the file: what 150 MB/s would take. It is the thread's own time, so that other programs do not count.
		var bound = bytes.length / GOAL_MEGABYTES / 1e3;
		report.add(Comparison.measure("parse " + (bytes.length >> 20) + " MiB of recorded sessions", "at 150 MB/s", "ms of the processor", 20, 15, 1, () -> parsing(bytes), () -> bound));
		var python = python();
		if (python == null) {
			report.note("pygdbmi was not measured: python3 could not bring it");
		} else {
			// It never comes back from the lines of the other sessions, in which a tuple holds bare values.
			var guest = recorded("guest-*.mi", SIZE / 8);
			var file = Files.write(folder.resolve("recorded.mi"), guest);
			report.add(Comparison.measure("parse " + (guest.length >> 20) + " MiB of a guest's session", "pygdbmi 0.11.0.0", "ms", 0, 5, 1, Sample.timed(() -> parse(guest)), () -> pygdbmi(python, file)));
		}
		report.note("CDT's parser was not measured: no package registry has its DSF bundles");
	}

	private byte[] recorded(String names, int size) throws IOException {
		var once = new ByteArrayOutputStream();
		try (var files = Files.newDirectoryStream(root.resolve("tests/dev.ukdt.gdb.tests/src/test/resources/recorded"), names)) {
			for (var file : files) {
				once.write(Files.readAllBytes(file));
			}
		}
		var all = new ByteArrayOutputStream();
		while (all.size() < size) {
			once.writeTo(all);
		}
		return all.toByteArray();
	}

	private static double parsing(byte[] bytes) throws IOException {
		var threads = ManagementFactory.getThreadMXBean();
		var start = threads.getCurrentThreadCpuTime();
		parse(bytes);
		return (threads.getCurrentThreadCpuTime() - start) / 1e6;
	}

	private static void parse(byte[] bytes) throws IOException {
		var reader = new MiReader(new ByteArrayInputStream(bytes));
		while (reader.next() != null) {
			// each record is made and dropped
		}
	}

	/** A python that has pygdbmi, in a folder of its own; null where there is none. */
	private Path python() throws IOException, InterruptedException {
		var environment = folder.resolve("python");
		var python = environment.resolve("bin/python");
		return works("python3", "-m", "venv", environment.toString()) && works(python.toString(), "-m", "pip", "-q", "install", "pygdbmi==0.11.0.0") ? python : null;
	}

	private static boolean works(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false; // there is no such program
		}
	}

	private static double pygdbmi(Path python, Path file) throws IOException, InterruptedException {
		var process = new ProcessBuilder(python.toString(), "-c", SCRIPT, file.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (process.waitFor() != 0) {
			throw new IOException("pygdbmi failed");
		}
		return Double.parseDouble(said);
	}
}
