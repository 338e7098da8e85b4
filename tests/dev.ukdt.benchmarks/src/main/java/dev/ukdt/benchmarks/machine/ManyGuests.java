package dev.ukdt.benchmarks.machine;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import dev.ukdt.benchmarks.Comparison;
import dev.ukdt.benchmarks.Report;
import dev.ukdt.benchmarks.Sample;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;

/** Many guests at once, each of which answers what it alone is told. */
record ManyGuests(Image echo) {
	private static final int COUNT = 32;
	private static final int PATIENCE_SECONDS = 300;
	private static final double MEBIBYTE = 1024 * 1024;

	void run(Report report) throws Exception {
		var threads = ManagementFactory.getThreadMXBean();
		var before = threads.getThreadCount();
		var guests = new ArrayList<Guest>();
		var ours = Sample.timed(() -> {
			for (var i = 0; i < COUNT; i++) {
				guests.add(MachineBenchmark.plan(echo).start());
			}
			for (var guest : guests) {
				await(guest, "\n> ");
			}
		}).take();
		for (var i = 0; i < COUNT; i++) {
			guests.get(i).console().write(("guest " + i + "\n").getBytes(StandardCharsets.UTF_8));
		}
		for (var i = 0; i < COUNT; i++) {
			await(guests.get(i), "You typed: guest " + i + "\n");
		}
		System.gc();
		report.note(String.format("%d guests at once, every console right: %d threads more than before, %.1f MiB of heap in use", COUNT,
				threads.getThreadCount() - before, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE));
		guests.forEach(Guest::end);
		for (var guest : guests) {
			guest.onEnd().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		}
		report.add(new Comparison(COUNT + " guests to their prompts", "as bare command lines", "ms", new double[] { ours }, new double[] { bare() }, Double.NaN));
	}

	private static void await(Guest guest, String text) throws Exception {
		guest.console().expect(Pattern.compile(text)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}

	/** Started one after the other and then read until the prompt, as ours are. */
	private double bare() throws Exception {
		var processes = new ArrayList<Process>();
		try {
			return Sample.timed(() -> {
				for (var i = 0; i < COUNT; i++) {
					processes.add(MachineBenchmark.bare(echo));
				}
				for (var process : processes) {
					while (process.getInputStream().read() != '>') {
						// until the prompt
					}
				}
			}).take();
		} finally {
			processes.forEach(Process::destroyForcibly);
		}
	}
}
