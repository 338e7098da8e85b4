package dev.ukdt.benchmarks.debugger;

import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;

/**
 * The debugger against the least that does the same: a GDB that is fed by a few lines of code, and against other programs where they can be had.
 * What is measured of ours is the session that the debug model stands on, asking for all that the model asks for.
 */
public final class DebuggerBenchmark implements Benchmark {
	private static final int STEPS = 1000;
	private static final int MEMORY = 64 << 20;
	private static final int LINES_A_STEP = 1000;

	@Override
	public void run(Report report) throws Exception {
		var folder = Files.createTempDirectory("ukdt-bench");
		new ParserBenchmark(folder, root()).run(report);
		var image = BenchGuest.build(folder);
		launch(report, image);
		steps(report, image);
		memory(report, image);
		output(report, image);
	}

	private static Path root() {
		return Path.of(System.getProperty("ukdt.root"));
	}

	private static void launch(Report report, BenchGuest image) throws Exception {
		report.add(Comparison.measure("launch to stopped at main", "a script of GDB/MI", "ms", 2, 9, 1.15, () -> image.ours(OurDebugger::toMain, "main"),
				() -> image.raw(RawDebugger::toMain, "main")));
	}

	private static void steps(Report report, BenchGuest image) throws Exception {
		report.add(Comparison.measure(STEPS + " next: ten locals, a stack of 20 frames", "a script of GDB/MI that asks for the same", "ms", 1, 3, 1.25,
				() -> image.ours(debugger -> debugger.steps(STEPS), "spin"), () -> image.raw(debugger -> debugger.steps(STEPS), "spin")));
		var adapter = AdapterDebugger.installed();
		if (adapter.isEmpty()) {
			report.note("cdt-gdb-adapter was not measured: node and npm could not bring it");
			return;
		}
		report.add(Comparison.measure("the same", "cdt-gdb-adapter, over the Debug Adapter Protocol", "ms", 0, 3, 1, () -> image.ours(debugger -> debugger.steps(STEPS), "spin"),
				() -> image.adapter(adapter.get(), STEPS)));
	}

	private static void memory(Report report, BenchGuest image) throws Exception {
		report.add(Comparison.measure("64 MB of the guest's memory", "one -data-read-memory-bytes", "ms", 1, 3, 0.1, () -> image.ours(debugger -> debugger.memory(MEMORY), "main"),
				() -> image.raw(debugger -> debugger.memory(MEMORY), "main")));
	}

	private static void output(Report report, BenchGuest image) throws Exception {
		var heap = new HeapPeak();
		report.add(Comparison.measure(STEPS + " next over " + LINES_A_STEP + " lines of output each", "the script, output thrown away", "ms", 0, 1, 1.5,
				() -> image.ours(debugger -> heap.during(() -> debugger.steps(STEPS)), "chatter"), () -> image.raw(debugger -> debugger.steps(STEPS), "chatter")));
		report.note(String.format("the heap never held more than %.0f MiB during a million lines; of a guest's output 256 KiB are kept", heap.mebibytes()));
	}
}
