package dev.ukdt.machine.launch;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;

import dev.ukdt.machine.GuestConsole;

/** A stream of text with a bounded memory. Listeners are called one at a time and hold the writer back. */
final class GuestStream implements IFlushableStreamMonitor {
	private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();
	private final StringBuilder contents = new StringBuilder();
	private boolean buffered = true;

	/** One step with the listeners' calls: a console that takes the buffer and then listens gets each text once. */
	synchronized void append(String text) {
		if (buffered) {
			contents.append(text);
			if (contents.length() > 2 * GuestConsole.HISTORY) {
				contents.delete(0, contents.length() - GuestConsole.HISTORY);
			}
		}
		listeners.forEach(listener -> listener.streamAppended(text, this));
	}

	@Override
	public void addListener(IStreamListener listener) {
		if (!listeners.contains(listener)) {
			listeners.add(listener);
		}
	}

	@Override
	public void removeListener(IStreamListener listener) {
		listeners.remove(listener);
	}

	/** The newest text while it is buffered. */
	@Override
	public synchronized String getContents() {
		return contents.toString();
	}

	@Override
	public synchronized void flushContents() {
		contents.setLength(0);
	}

	@Override
	public synchronized void setBuffered(boolean buffer) {
		buffered = buffer;
	}

	@Override
	public synchronized boolean isBuffered() {
		return buffered;
	}
}
