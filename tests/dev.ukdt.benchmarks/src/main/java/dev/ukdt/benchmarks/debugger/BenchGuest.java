package dev.ukdt.benchmarks.debugger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.StubRequest;

/** A guest of the family bare that is debugged by one debugger after the other, started anew for each. */
record BenchGuest(Image image) {
	private static final int PATIENCE_SECONDS = 120;
	private static final String SOURCE = """
			#include "console.h"

			static volatile int sink;

			static void spin(void)
			{
				int a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10;
				for (;;) {
					a += b;
					b += c;
					c += d;
					d += e;
					e += f;
					f += g;
					g += h;
					h += i;
					i += j;
					j += a;
					sink = j;
				}
			}

			static void print_lines(void)
			{
				for (int i = 0; i < 1000; i++) {
					printf("out\\n");
				}
			}

			static void chatter(void)
			{
				for (;;) {
					print_lines();
					print_lines();
				}
			}

			static void deep(int n)
			{
				if (n == 0) {
					if (sink) {
						chatter();
					}
					spin();
				}
				deep(n - 1);
			}

			int main(void)
			{
				deep(16);
				return 0;
			}
			""";

	/** What a debugger does once the guest stands still where it is to. */
	interface Task<D> {
		void run(D debugger) throws Exception;
	}

	/** Makes and builds the project. */
	static BenchGuest build(Path folder) throws IOException, InterruptedException {
		var project = folder.resolve("guest");
		ukdt("new", "bare", project.toString(), "--template", "hello");
		Files.writeString(project.resolve("src/main.c"), SOURCE);
		ukdt("build", project.toString());
		return new BenchGuest(Image.read(project.resolve("build/x86_64/guest.elf")));
	}

	private static void ukdt(String... arguments) throws IOException, InterruptedException {
		var line = new ArrayList<>(List.of(Path.of(System.getProperty("ukdt.product")).resolve("ukdt").toString()));
		line.addAll(List.of(arguments));
		if (new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() != 0) {
			throw new IOException(String.join(" ", line) + " failed");
		}
	}

	/** Milliseconds that ours takes; from the launch on for {@code main}, else from the stop in the function on. */
	double ours(Task<OurDebugger> task, String function) throws Exception {
		var start = System.nanoTime();
		var guest = start();
		try (var debugger = new OurDebugger(guest.stub().orElseThrow().gdbTarget(), image.path())) {
			if (!isLaunch(function)) {
				debugger.to(function);
				start = System.nanoTime();
			}
			task.run(debugger);
			return (System.nanoTime() - start) / 1e6;
		} finally {
			end(guest);
		}
	}

	/** The same of the plain script. */
	double raw(Task<RawDebugger> task, String function) throws Exception {
		var start = System.nanoTime();
		var guest = start();
		try (var debugger = new RawDebugger(guest.stub().orElseThrow().gdbTarget(), image.path())) {
			if (!isLaunch(function)) {
				debugger.to(function);
				start = System.nanoTime();
			}
			task.run(debugger);
			return (System.nanoTime() - start) / 1e6;
		} finally {
			end(guest);
		}
	}

	/** Milliseconds that cdt-gdb-adapter takes for so many steps. */
	double adapter(AdapterDebugger adapter, int steps) throws Exception {
		var guest = start();
		try (var session = adapter.attach(guest.stub().orElseThrow().gdbTarget(), image.path(), "spin")) {
			var start = System.nanoTime();
			session.steps(steps);
			return (System.nanoTime() - start) / 1e6;
		} finally {
			end(guest);
		}
	}

	private static boolean isLaunch(String function) {
		return function.equals("main");
	}

	private Guest start() throws Exception {
		var settings = GuestSettings.defaults(image.path().getParent()).withStub(StubRequest.PRIVATE).withPaused(true);
		return Machines.installed().get("qemu").plan(image, settings, ToolFinder.onPath()).start();
	}

	private static void end(Guest guest) throws Exception {
		guest.end();
		guest.onEnd().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
	}
}
