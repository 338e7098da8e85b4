package dev.ukdt.board.launch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IFlushableStreamMonitor;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.core.runtime.Status;

import dev.ukdt.core.process.Cancellation;

/** The flashing of a board as a launch shows it: a process whose output is the plan and what became of it. Terminating it cancels. */
public final class FlashProcess extends PlatformObject implements IProcess, IStreamsProxy {
	private final ILaunch launch;
	private final String label;
	private final Cancellation cancellation;
	private final Output output = new Output();
	private final Map<String, String> attributes = new ConcurrentHashMap<>(Map.of(IProcess.ATTR_PROCESS_TYPE, "dev.ukdt.board.flash"));
	private int exit = -1;
	private boolean ended;

	FlashProcess(ILaunch launch, String label, Cancellation cancellation) {
		this.launch = launch;
		this.label = label;
		this.cancellation = cancellation;
		launch.addProcess(this);
		fire(DebugEvent.CREATE);
	}

	/** What has been said, kept for whoever comes to listen later. */
	private static final class Output implements IFlushableStreamMonitor {
		private final StringBuilder contents = new StringBuilder();
		private final ListenerList<IStreamListener> listeners = new ListenerList<>();
		private boolean buffered = true;

		synchronized void say(String line) {
			if (buffered) {
				contents.append(line).append('\n');
			}
			listeners.forEach(listener -> listener.streamAppended(line + "\n", this));
		}

		@Override
		public synchronized void addListener(IStreamListener listener) {
			listeners.add(listener);
		}

		@Override
		public synchronized void removeListener(IStreamListener listener) {
			listeners.remove(listener);
		}

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

	void say(String line) {
		output.say(line);
	}

	void end(int code) {
		synchronized (this) {
			exit = code;
			ended = true;
		}
		fire(DebugEvent.TERMINATE);
	}

	private void fire(int kind) {
		var debug = DebugPlugin.getDefault();
		if (debug != null) {
			debug.fireDebugEventSet(new DebugEvent[] { new DebugEvent(this, kind) });
		}
	}

	@Override
	public String getLabel() {
		return label;
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public IStreamsProxy getStreamsProxy() {
		return this;
	}

	@Override
	public void setAttribute(String key, String value) {
		attributes.put(key, value);
	}

	@Override
	public String getAttribute(String key) {
		return attributes.get(key);
	}

	@Override
	public synchronized int getExitValue() throws DebugException {
		if (!ended) {
			throw new DebugException(Status.error("flashing has not ended"));
		}
		return exit;
	}

	@Override
	public synchronized boolean canTerminate() {
		return !ended;
	}

	@Override
	public synchronized boolean isTerminated() {
		return ended;
	}

	@Override
	public void terminate() {
		cancellation.cancel();
	}

	@Override
	public IStreamMonitor getErrorStreamMonitor() {
		return null;
	}

	@Override
	public IStreamMonitor getOutputStreamMonitor() {
		return output;
	}

	@Override
	public void write(String input) {
		// Nobody asks for input.
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return adapter == ILaunch.class ? adapter.cast(launch) : super.getAdapter(adapter);
	}
}
