package dev.ukdt.machine.internal.qmp;

import dev.ukdt.machine.GuestConsole;

/** Does something once, when a console prints its next byte; on a thread of its own. */
final class NextOutput implements GuestConsole.Listener {
	private final GuestConsole console;
	private final Runnable action;
	private boolean armed;

	NextOutput(GuestConsole console, Runnable action) {
		this.console = console;
		this.action = action;
		console.addListener(this);
		arm();
	}

	/** What was told before is the history. */
	private synchronized void arm() {
		armed = true;
	}

	@Override
	public synchronized void output(byte[] bytes, int offset, int length) {
		if (armed) {
			armed = false;
			console.removeListener(this);
			Thread.ofVirtual().start(action);
		}
	}
}
