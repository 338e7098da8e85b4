package dev.ukdt.benchmarks.debugger;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;

/** Our session, asked for what the debug model asks for at each stop. */
final class OurDebugger implements AutoCloseable, RunListener {
	private static final int PATIENCE_SECONDS = 120;

	private final BlockingQueue<Stopped> stops = new LinkedBlockingQueue<>();
	private final DebugSession session;

	OurDebugger(String stub, Path image) throws Exception {
		session = DebugSession.start(DebugRequest.of(new Origin.Stub(stub, Arrival.BOOT)).withSymbols(List.of(new SymbolFile(image))), ToolFinder.onPath());
		session.addListener(this);
		session.connect(new Cancellation());
		stops.clear();
	}

	void toMain() throws Exception {
		run("main");
	}

	void to(String function) throws Exception {
		if (function.equals("chatter")) {
			run("deep");
			session.gdb().await(new Memory.Evaluate("sink=1"));
		}
		run(function);
	}

	private void run(String function) throws Exception {
		session.gdb().await(BreakInsert.at(new Location.Function(function)).hardware().forOneStop());
		session.run().run(new Exec.Continue(false), false);
		stop();
	}

	void steps(int count) throws Exception {
		for (var i = 0; i < count; i++) {
			session.run().run(new Exec.Next(false).in(1), true);
			stop();
			var frames = session.gdb().send(new Stack.Frames(0, 255).in(1));
			var variables = session.gdb().send(new Stack.Variables().in(1, 0));
			if (frames.get(PATIENCE_SECONDS, TimeUnit.SECONDS).size() < 18 || variables.get(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
				throw new IllegalStateException("another place than was wanted");
			}
		}
	}

	void memory(int length) throws Exception {
		run("main");
		var read = session.memory().read(0x100000, length).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		if (!read.isComplete()) {
			throw new IllegalStateException(read.readable().cardinality() + " bytes read");
		}
	}

	private void stop() throws InterruptedException {
		if (stops.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
			throw new IllegalStateException("no stop");
		}
	}

	@Override
	public void stopped(Stopped stop) {
		stops.add(stop);
	}

	@Override
	public void running(OptionalInt thread) {
		// Only stops are awaited.
	}

	@Override
	public void trouble(String why) {
		throw new IllegalStateException(why);
	}

	@Override
	public void event(GdbEvent event) {
		// Only stops are awaited.
	}

	@Override
	public void ended(String why) {
		// A wait for a stop fails by its limit.
	}

	@Override
	public void close() {
		session.close();
	}
}
