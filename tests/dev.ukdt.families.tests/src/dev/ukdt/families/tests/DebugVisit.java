package dev.ukdt.families.tests;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.ukdt.gdb.GdbLauncher;
import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Files;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.Target;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.machine.StubEndpoint;

/** A real GDB on a guest's stub: stops in a function of the symbols that a build left. */
final class DebugVisit {
	private static final long LIMIT_SECONDS = 60;

	private DebugVisit() {
	}

	/**
	 * @param hardware whether the stub has hardware breakpoints
	 * @return the function in which the guest stopped
	 */
	static String stop(StubEndpoint stub, boolean hardware, Path symbols, String function) throws Exception {
		try (var session = new GdbLauncher("gdb-multiarch").start()) {
			BlockingQueue<Stopped> stops = new LinkedBlockingQueue<>();
			session.await(new Setting.Set("mi-async", "on"));
			session.await(new Files.Program(symbols.toString()));
			session.await(new Target.Remote(stub.gdbTarget()));
			session.addListener(event -> {
				if (event instanceof Stopped stopped) {
					stops.add(stopped);
				}
			});
			var there = BreakInsert.at(new Location.Function(function));
			session.await(hardware ? there.hardware() : there);
			session.await(new Exec.Continue(false));
			var stop = stops.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			if (stop == null) {
				throw new AssertionError("the guest did not stop in " + function);
			}
			return stop.frame().orElseThrow().function();
		}
	}
}
