package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.GuestStart;
import dev.ukdt.machine.internal.LastLines;
import dev.ukdt.machine.internal.ProcessGuest;

/** Starts the {@link StubHelpers} of a guest that has just been started. Blocks. */
final class StubStart {
	private final ProgramPlan plan;
	private final StubHelpers helpers;
	private final ProcessGuest guest;
	private final Duration patience;

	/** @param patience for the guest to be there, and then for its stub */
	StubStart(ProgramPlan plan, StubHelpers helpers, ProcessGuest guest, Duration patience) {
		this.plan = plan;
		this.helpers = helpers;
		this.guest = guest;
		this.patience = patience;
	}

	/**
	 * Returns when a debugger can connect, or when the guest has ended.
	 *
	 * @throws MachineException when a helper fails or is late; the guest lives on
	 */
	void run() throws IOException {
		var there = await(guest.expectWords(helpers.said()), plan.command().program() + " does not say that the guest is there");
		if (there == null) {
			return;
		}
		var values = plan.values().with(groups(there));
		var ready = new CompletableFuture<Object>();
		for (var line : plan.programs().commands(values.lines(helpers.beside()), plan.settings())) {
			start(line, ready);
		}
		if (await(ready, "the stub of " + plan.type().name() + " does not come up") == null) {
			return;
		}
		for (var line : plan.programs().commands(values.lines(helpers.then()), plan.settings())) {
			GuestStart.run(line);
		}
	}

	private static Map<String, String> groups(Matcher line) {
		var groups = new HashMap<String, String>();
		line.namedGroups().keySet().forEach(name -> groups.put(name, line.group(name)));
		return groups;
	}

	/** A helper that ends before all is ready has failed. */
	private void start(CommandLine line, CompletableFuture<Object> ready) throws IOException {
		var builder = new ProcessBuilder(line.arguments()).directory(line.directory().toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(line.environment());
		var process = builder.start();
		var words = new LastLines();
		words.expect(helpers.ready()).thenAccept(ready::complete);
		Thread.ofPlatform().daemon().name("guest " + guest.id() + " helper").start(() -> {
			words.read(process.getErrorStream());
			ready.completeExceptionally(new MachineException(plan.type().name() + " gives no stub, because '" + line + "' ended:\n" + String.join("\n", words.lines())
					+ note()));
		});
		guest.accompany(process);
	}

	private String note() {
		return plan.type().stubNote().isEmpty() ? "" : "\nMind that " + plan.type().stubNote() + ".";
	}

	/**
	 * @param late what is said when patience ends
	 * @return null when the guest's program has ended first
	 */
	private <T> T await(CompletableFuture<T> wanted, String late) throws MachineException {
		var ended = guest.process().onExit().thenApply(process -> (T) null);
		try {
			return wanted.applyToEither(ended, value -> value).get(patience.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new MachineException(late + " within " + patience.toSeconds() + " s:\n" + String.join("\n", guest.lines()), e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof MachineException told ? told : new MachineException(e.getCause().getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new MachineException("the start of the guest was interrupted", e);
		}
	}
}
