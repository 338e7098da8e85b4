package dev.ukdt.board.flash;

import java.time.Duration;
import java.util.regex.Matcher;

import dev.ukdt.board.disk.Progress;

/** Reads what a flasher prints, a line at a time. One thread. */
final class CommandOutput {
	private final OutputReading reading;
	private final FlashListener listener;
	private String phase = "writing";
	private long phaseStarted = System.nanoTime();
	private int bestError = Integer.MAX_VALUE;
	private String error = "";
	private final Runnable stop;
	private boolean succeeded;

	/** @param stop ends the tool */
	CommandOutput(OutputReading reading, FlashListener listener, Runnable stop) {
		this.reading = reading;
		this.listener = listener;
		this.stop = stop;
	}

	void line(String line) {
		listener.line(line);
		for (var candidate : reading.phases()) {
			candidate.in(line).ifPresent(this::begin);
		}
		reading.progress().ifPresent(pattern -> {
			var matcher = pattern.matcher(line);
			if (matcher.find()) {
				report(matcher);
			}
		});
		for (var i = 0; i < Math.min(bestError, reading.errors().size()); i++) {
			var said = reading.errors().get(i).in(line);
			if (said.isPresent()) {
				bestError = i;
				error = said.get();
			}
		}
		if (reading.stop().isPresent() && reading.stop().get().matcher(line).find()) {
			stop.run();
		}
		succeeded |= reading.success().isPresent() && reading.success().get().matcher(line).find();
	}

	private void begin(String name) {
		phase = name;
		phaseStarted = System.nanoTime();
		listener.phase(name);
	}

	private void report(Matcher matcher) {
		var percentage = matcher.namedGroups().containsKey("percent");
		var done = number(matcher, percentage ? "percent" : "done");
		var total = percentage ? 100 : number(matcher, "total");
		if (done >= 0 && total > 0 && done <= total) {
			listener.progress(new Progress(phase, done, total, Duration.ofNanos(System.nanoTime() - phaseStarted)));
		}
	}

	private static long number(Matcher matcher, String group) {
		var text = matcher.group(group);
		try {
			return text == null ? -1 : text.startsWith("0x") ? Long.decode(text) : (long) Double.parseDouble(text);
		} catch (NumberFormatException e) {
			return -1;
		}
	}

	/** The most telling error, in words; empty when none was recognised. */
	String error() {
		return error;
	}

	/** Whether the tool said that it succeeded; true also where it need not say so. */
	boolean succeeded() {
		return succeeded || reading.success().isEmpty();
	}
}
