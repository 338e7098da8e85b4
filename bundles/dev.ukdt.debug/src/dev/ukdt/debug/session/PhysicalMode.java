package dev.ukdt.debug.session;

import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.MiCommand;

/** Has QEMU's stub take addresses for physical ones, for one command at a time: whatever else is asked meanwhile is not to see it. */
final class PhysicalMode {
	private final DebugSession session;
	private volatile boolean possible;

	PhysicalMode(DebugSession session) {
		this.session = session;
	}

	/** Sends a command that reads or writes memory. The guest must be stopped. Fails with a sentence where the stub has no such mode. */
	<R> CompletableFuture<R> send(MiCommand<R> command) {
		if (possible) {
			return session.gdb().sendBetween(set(true), command, set(false));
		}
		return session.gdb().send(new Console("maintenance packet qqemu.PhyMemMode")).thenCompose(said -> {
			if (!said.contains("\"0\"")) {
				throw new IllegalStateException("The stub does not take physical addresses: use virtual ones.");
			}
			possible = true;
			return send(command);
		});
	}

	private static Console set(boolean on) {
		return new Console("maintenance packet Qqemu.PhyMemMode:" + (on ? 1 : 0));
	}
}
