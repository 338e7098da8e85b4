package dev.ukdt.cli.debug;

import java.util.List;
import java.util.Map;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.cli.Terminal;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;

/** Waits for stops, carries out what is to be done at each, prints it, and lets the guest run on. */
final class StopLoop {
	private final Terminal terminal;
	private final StopQueue queue;
	private final OnStop onStop;
	private final BreakpointOptions breakpoints;
	private final boolean json;

	StopLoop(Terminal terminal, StopQueue queue, OnStop onStop, BreakpointOptions breakpoints, boolean json) {
		this.terminal = terminal;
		this.queue = queue;
		this.onStop = onStop;
		this.breakpoints = breakpoints;
		this.json = json;
	}

	/**
	 * Blocks until so many stops were printed, the guest has ended or the time is over.
	 *
	 * @param wanted 0 for as many as come
	 * @return whether all that were wanted came
	 */
	boolean run(UnikernelDebugTarget target, int wanted) throws InterruptedException {
		for (var stop = 1;; stop++) {
			switch (queue.next()) {
			case StopQueue.Next.Stop next -> print(stop, next.vcpu());
			case StopQueue.Next.End end -> {
				terminal.say(target.endReason());
				return wanted == 0 && stop > 1;
			}
			case StopQueue.Next.Refused refused -> {
				stop--;
				continue; // it was said; a stop may come yet
			}
			case StopQueue.Next.Nothing nothing -> {
				terminal.say("the time is over after " + (stop - 1) + (stop == 2 ? " stop" : " stops"));
				breakpoints.problems().forEach((text, why) -> terminal.say(text + ": " + why));
				return false;
			}
			}
			if (stop == wanted) {
				return true;
			}
			if (!target.canResume()) {
				return wanted == 0; // a core file, or a machine that went down
			}
			target.resume();
		}
	}

	private void print(int number, Vcpu vcpu) throws InterruptedException {
		var report = vcpu.stop();
		var hit = report.breakpoints().stream().map(breakpoints::words).filter(words -> !words.isEmpty()).findFirst().orElse(null);
		var thread = Rows.Thread.of(vcpu);
		List<Rows.Frame> frames;
		try {
			frames = Rows.frames(vcpu);
		} catch (DebugException e) {
			terminal.say(e.getStatus().getMessage());
			frames = List.of();
		}
		var results = onStop.run(vcpu);
		if (json) {
			terminal.jsonLine(new Rows.Stop(number, report.reason().word(), report.text(), hit, thread, frames, results));
			return;
		}
		terminal.print("stop " + number + ": " + report.text() + (hit == null ? "" : " " + hit) + ", " + thread.name() + (frames.isEmpty() ? "" : ", " + frames.getFirst()));
		results.forEach(this::print);
	}

	private void print(String command, Object result) {
		terminal.print("  " + command + ":");
		switch (result) {
		case List<?> rows -> rows.forEach(row -> terminal.print("    " + row));
		case Map<?, ?> values -> values.forEach((name, value) -> terminal.print("    " + name + " " + value));
		default -> terminal.print("    " + result);
		}
	}
}
