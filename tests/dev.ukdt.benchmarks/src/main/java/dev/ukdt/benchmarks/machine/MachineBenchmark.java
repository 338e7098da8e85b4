package dev.ukdt.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.ukdt.benchmarks.Benchmark;
import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;
import dev.ukdt.benchmarks.Workbench;
import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Image;
import dev.ukdt.machine.ConsoleLog;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;

/** Guests run by UKDT against the same command lines run by nobody. */
public final class MachineBenchmark implements Benchmark {
	private static final String[] GIGABYTE = { "seq", "1", "111111111" };
	private static final int PATIENCE_SECONDS = 120;

	private final Path product = Path.of(System.getProperty("ukdt.product"));
	private final Path folder;

	public MachineBenchmark() {
		try {
			folder = Files.createTempDirectory("ukdt-bench");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void run(Report report) throws Exception {
		var hello = image("hello");
		report.add(Comparison.measure("run: to the guest's first byte", "the bare command line", "ms", 3, 15, 1.1, () -> firstByte(hello),
				() -> bareFirstByte(hello)));
		new ManyGuests(image("echo")).run(report);
		output(report);
		window(report);
	}

	/** How long the same gigabyte holds up the UI thread at a time while a console in a window shows it. */
	private void window(Report report) throws Exception {
		if (!Workbench.hasDisplay()) {
			report.note("the console in a window: not measured, there is no display: install Xvfb");
			return;
		}
		var numbers = new Workbench(Files.createDirectories(folder.resolve("workbench"))).measure("ukdt.bench.flood", "/usr/bin/" + String.join(" ", GIGABYTE));
		report.note(String.format("a console in a window: %s bytes in %.1f s, the UI thread held up for %.0f ms at the longest; %.0f ms while the console was opened, %.0f ms with nothing to do",
				numbers.getProperty("flood.bytes"), Double.parseDouble(numbers.getProperty("flood.ms")) / 1000, Double.parseDouble(numbers.getProperty("flood.block")),
				Double.parseDouble(numbers.getProperty("flood.open")), Double.parseDouble(numbers.getProperty("flood.idle"))));
	}

	/** A project of the bare family, built; the path of its image. */
	private Image image(String template) throws IOException, InterruptedException {
		var project = folder.resolve(template);
		if (!Files.exists(project)) {
			ukdt("new", "bare", project.toString(), "--template", template);
			ukdt("build", project.toString());
		}
		return Image.read(project.resolve("build/x86_64/guest.elf"));
	}

	private void ukdt(String... arguments) throws IOException, InterruptedException {
		var builder = new ProcessBuilder(product.resolve("ukdt").toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.command().addAll(List.of(arguments));
		if (builder.start().waitFor() != 0) {
			throw new IOException("ukdt " + String.join(" ", arguments) + " failed");
		}
	}

	static GuestPlan plan(Image image) throws MachineException {
		return Machines.installed().get("qemu").plan(image, GuestSettings.defaults(image.path().getParent()), ToolFinder.onPath());
	}

	private static double firstByte(Image image) throws Exception {
		var first = new CompletableFuture<Long>();
		var start = System.nanoTime();
		var guest = plan(image).start(List.of((bytes, offset, length) -> first.complete(System.nanoTime())));
		var taken = first.get(PATIENCE_SECONDS, TimeUnit.SECONDS) - start;
		guest.end();
		guest.onEnd().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		return taken / 1e6;
	}

	private static double bareFirstByte(Image image) throws Exception {
		var start = System.nanoTime();
		var process = bare(image);
		process.getInputStream().read();
		var taken = System.nanoTime() - start;
		new ProcessTree(process.toHandle()).end();
		process.waitFor();
		return taken / 1e6;
	}

	/** The same QEMU with the same arguments, but for the monitor's socket, which has no folder here. */
	static Process bare(Image image) throws IOException {
		var line = plan(image).command().arguments().stream().filter(argument -> !argument.startsWith("socket,") && !argument.startsWith("chardev=monitor")).toList();
		var plain = new ArrayList<>(line);
		plain.remove("-mon");
		plain.remove("-chardev");
		return new ProcessBuilder(plain).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	private void output(Report report) throws Exception {
		var log = folder.resolve("console.log");
		var plainLog = folder.resolve("plain.log");
		var cat = Image.read(Path.of("/bin/cat").toRealPath());
		report.add(Comparison.measure("a gigabyte of console output into the log file", "the program's output led into a file", "ms", 1, 3, Double.NaN, Sample.timed(() -> {
			var settings = GuestSettings.defaults(folder).withCommand(List.of(GIGABYTE));
			try (var writer = new ConsoleLog(log, report::note)) {
				var guest = Machines.installed().get("host").plan(cat, settings, ToolFinder.onPath()).start(List.of(writer));
				guest.onEnd().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			}
		}), Sample.timed(() -> new ProcessBuilder(GIGABYTE).redirectOutput(plainLog.toFile()).start().waitFor())));
		var differs = Files.mismatch(log, plainLog);
		report.note(differs < 0 ? "of " + Files.size(log) + " bytes none was lost or changed" : "THE LOG DIFFERS at byte " + differs);
		Files.delete(log);
		Files.delete(plainLog);
	}
}
