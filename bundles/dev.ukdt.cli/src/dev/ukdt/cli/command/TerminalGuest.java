package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.machine.ConsoleExpectation;
import dev.ukdt.machine.ConsoleLog;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;

/** A guest whose console is the terminal. */
final class TerminalGuest {
	private final Terminal terminal;
	private final GuestPlan plan;

	TerminalGuest(Terminal terminal, GuestPlan plan) {
		this.terminal = terminal;
		this.plan = plan;
	}

	/**
	 * Runs the guest until it ends, its console shows the text, or the limit is reached; blocks.
	 *
	 * @return done when the text was seen, or none was expected and the guest ended well
	 */
	int run(Optional<Pattern> expected, Optional<Duration> limit, Optional<Path> log) throws IOException, InterruptedException {
		var listeners = new ArrayList<GuestConsole.Listener>();
		listeners.add(this::show);
		if (log.isPresent()) {
			listeners.add(new ConsoleLog(log.get(), terminal::say));
		}
		var text = expected.map(ConsoleExpectation::new);
		text.ifPresent(listeners::add);
		var guest = plan.start(listeners);
		guest.onTrouble(terminal::say);
		terminal.cancellation().onCancel(() -> end(guest));
		Thread.ofPlatform().daemon().name("UKDT input").start(() -> type(guest.console()));
		var done = text.isPresent() ? awaitText(guest, text.get().seen(), expected.get(), limit.orElseThrow()) : awaitEnd(guest, limit);
		guest.console().firstOutput().ifPresent(time -> terminal.say("first output " + time.toMillis() + " ms after the start"
				+ text.map(it -> it.seen().getNow(null)).map(seen -> ", '" + seen.text() + "' after " + Duration.between(guest.started(), seen.at()).toMillis() + " ms").orElse("")));
		return done ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private boolean awaitText(Guest guest, CompletableFuture<ConsoleExpectation.Seen> seen, Pattern text, Duration limit) throws InterruptedException {
		var either = CompletableFuture.anyOf(seen, guest.onEnd());
		var inTime = await(either, limit);
		if (seen.isDone()) {
			end(guest);
			terminal.say("the guest showed '" + seen.join().text() + "' as expected");
			return true;
		}
		var end = end(guest);
		terminal.say(inTime ? end.report() + ", and never showed what matches '" + text + "'"
				: "the guest did not show what matches '" + text + "' within " + limit.toMillis() / 1000.0 + " s" + silence(guest));
		return false;
	}

	private boolean awaitEnd(Guest guest, Optional<Duration> limit) throws InterruptedException {
		if (limit.isPresent() && !await(guest.onEnd(), limit.get())) {
			end(guest);
			terminal.say("the guest did not end within " + limit.get().toMillis() / 1000.0 + " s and was ended" + silence(guest));
			return false;
		}
		var end = guest.onEnd().join();
		terminal.say(end.report());
		return end.good();
	}

	private static String silence(Guest guest) {
		return guest.console().length() > 0 ? ""
				: "; it never printed anything: is its console a serial port that this machine has, and is this the right machine?";
	}

	private static GuestEnd end(Guest guest) {
		guest.end();
		return guest.onEnd().join();
	}

	private static boolean await(CompletableFuture<?> future, Duration limit) throws InterruptedException {
		try {
			future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		} catch (TimeoutException e) {
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		}
	}

	private void show(byte[] bytes, int offset, int length) {
		terminal.out().write(bytes, offset, length);
		terminal.out().flush();
	}

	/** Standard input goes to the guest; its end is not passed on, because a serial line has none. */
	private static void type(GuestConsole console) {
		var buffer = new byte[4096];
		try {
			for (int count; (count = System.in.read(buffer)) >= 0;) {
				console.write(Arrays.copyOf(buffer, count));
			}
		} catch (IOException e) {
			// The guest has ended, and what is typed goes nowhere.
		}
	}
}
