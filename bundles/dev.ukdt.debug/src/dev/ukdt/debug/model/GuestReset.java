package dev.ukdt.debug.model;

import java.util.concurrent.CompletableFuture;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.MachineException;

/** Resets a guest's machine within its session. */
final class GuestReset {
	private final UnikernelDebugTarget target;

	GuestReset(UnikernelDebugTarget target) {
		this.target = target;
	}

	CompletableFuture<Void> reset() {
		var session = target.session();
		return session.run().whileStopped(() -> machine().thenCompose(done -> session.gdb().send(new Console("maintenance flush register-cache")))
				.thenCompose(done -> target.breakpoints().imageGone()).thenCompose(done -> target.ownStops().setEntry())).thenRun(() -> {
					target.setDown(false);
					target.resume();
				});
	}

	/** By the machine's own control where it is ours, else by the monitor behind the stub. */
	private CompletableFuture<?> machine() {
		var control = target.guest().flatMap(Guest::control);
		if (control.isEmpty()) {
			var command = target.session().request().reset();
			return target.session().gdb().send(Console.monitor(command.isEmpty() ? "system_reset" : command));
		}
		return CompletableFuture.runAsync(() -> {
			try {
				control.get().reset();
			} catch (MachineException e) {
				throw new IllegalStateException(Failures.sentence(e), e);
			}
		});
	}
}
