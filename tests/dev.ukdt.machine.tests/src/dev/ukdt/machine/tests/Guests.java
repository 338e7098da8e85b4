package dev.ukdt.machine.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;

/** Starts guests for a test, and ends those that the test left. */
final class Guests implements AfterEachCallback {
	private static final int PATIENCE_SECONDS = 60;

	private final List<Guest> started = new ArrayList<>();

	static GuestSettings settings(Image image) {
		return GuestSettings.defaults(image.path().getParent());
	}

	static GuestPlan plan(String machine, Image image, GuestSettings settings) throws MachineException {
		return plan(machine, image, settings, ToolFinder.onPath());
	}

	static GuestPlan plan(String machine, Image image, GuestSettings settings, ToolFinder finder) throws MachineException {
		return Machines.installed().get(machine).plan(image, settings, finder);
	}

	Guest start(GuestPlan plan) throws MachineException {
		return start(plan, List.of());
	}

	Guest start(GuestPlan plan, List<GuestConsole.Listener> console) throws MachineException {
		var guest = plan.start(console);
		started.add(guest);
		return guest;
	}

	Guest start(String machine, Image image, GuestSettings settings) throws MachineException {
		return start(plan(machine, image, settings));
	}

	/** Waits until the console shows the text, and fails when the guest ends without. */
	static String expect(Guest guest, String regex) throws InterruptedException {
		var text = guest.console().expect(Pattern.compile(regex));
		await(CompletableFuture.anyOf(text, guest.onEnd()));
		if (!text.isDone()) {
			throw new AssertionError(guest.onEnd().join().report() + "; the console showed:\n" + guest.console().text());
		}
		return text.join();
	}

	static GuestEnd end(Guest guest) throws InterruptedException {
		return await(guest.onEnd());
	}

	static <T> T await(CompletableFuture<T> future) throws InterruptedException {
		try {
			return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public void afterEach(ExtensionContext context) throws InterruptedException {
		for (var guest : started) {
			guest.end();
			await(guest.onEnd());
		}
	}
}
