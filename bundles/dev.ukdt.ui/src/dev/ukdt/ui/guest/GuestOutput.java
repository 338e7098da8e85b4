package dev.ukdt.ui.guest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.ui.console.TextConsole;

import dev.ukdt.machine.Guest;

/**
 * What a guest prints and what UKDT says of it, as one stream in the order in which it came: how it was started, its output, how it ended. One
 * stream also because the platform's console loses its place at a backspace when two streams write to it. Any thread.
 */
final class GuestOutput implements IFlushableStreamMonitor {
	private static final String KEY = "dev.ukdt.ui.output";

	private final List<IStreamListener> listeners = new CopyOnWriteArrayList<>();
	private final StringBuilder contents = new StringBuilder();
	private final GuestWords words;
	private final IStreamMonitor said;
	private final IStreamMonitor printed;
	private final IStreamListener saying = (text, monitor) -> say(text);
	private final IStreamListener printing = (text, monitor) -> append(text);
	private StringBuilder early = new StringBuilder();
	private boolean buffered = true;
	private boolean lineBegins = true;

	/** Takes over the process's streams: they are read here from now on. */
	GuestOutput(IProcess process, GuestWords words) {
		this.words = words;
		said = process.getStreamsProxy().getErrorStreamMonitor();
		printed = process.getStreamsProxy().getOutputStreamMonitor();
		var before = take(said, saying);
		var output = take(printed, printing);
		var guest = process.getAdapter(Guest.class);
		// A guest may have ended before it has a console.
		var end = guest == null || guest.isRunning() ? -1 : before.lastIndexOf(guest.onEnd().join().report());
		synchronized (this) {
			var meanwhile = early.toString();
			early = null;
			say(end < 0 ? before : before.substring(0, end));
			append(output);
			say(end < 0 ? "" : before.substring(end));
			append(meanwhile);
		}
	}

	/** That of a guest's console. */
	static GuestOutput of(TextConsole console) {
		return (GuestOutput) console.getAttribute(KEY);
	}

	void belongsTo(TextConsole console) {
		console.setAttribute(KEY, this);
	}

	private static String take(IStreamMonitor monitor, IStreamListener listener) {
		synchronized (monitor) {
			var text = monitor.getContents();
			if (monitor instanceof IFlushableStreamMonitor flushable) {
				flushable.flushContents();
				flushable.setBuffered(false);
			}
			monitor.addListener(listener);
			return text;
		}
	}

	/** Words begin on a line of their own. */
	private synchronized void say(String text) {
		words.add(text);
		append(text.isEmpty() || lineBegins ? text : "\n" + text);
	}

	/** Shows what is typed as a guest would. Keys that are no characters, such as the arrows, show nothing. */
	void echo(String keys) {
		if (!keys.startsWith("\u001b")) {
			append(keys.replace('\r', '\n').replace("\u007f", "\b \b"));
		}
	}

	private synchronized void append(String text) {
		if (text.isEmpty()) {
			return;
		}
		lineBegins = text.endsWith("\n");
		if (early != null) {
			early.append(text);
		} else if (buffered) {
			contents.append(text);
		} else {
			listeners.forEach(listener -> listener.streamAppended(text, this));
		}
	}

	@Override
	public void addListener(IStreamListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(IStreamListener listener) {
		listeners.remove(listener);
		if (listeners.isEmpty()) {
			said.removeListener(saying);
			printed.removeListener(printing);
		}
	}

	@Override
	public synchronized String getContents() {
		return contents.toString();
	}

	@Override
	public synchronized void flushContents() {
		contents.setLength(0);
	}

	/** Listeners are told of what comes once it is no longer kept, so that they get each text once. */
	@Override
	public synchronized void setBuffered(boolean buffer) {
		buffered = buffer;
	}

	@Override
	public synchronized boolean isBuffered() {
		return buffered;
	}
}
