package dev.ukdt.machine.launch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;

import org.eclipse.core.runtime.Status;

import dev.ukdt.machine.ConsoleExpectation;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd;

/** A guest in Eclipse's debug model. Terminating it ends the guest and all processes that it consists of. */
public final class GuestProcess extends PlatformObject implements IProcess {
	/** The value of {@link IProcess#ATTR_PROCESS_TYPE}. */
	public static final String TYPE = "dev.ukdt.machine.guest";

	private final ILaunch launch;
	private final Guest guest;
	private final GuestStreams streams;
	private final Map<String, String> attributes = new HashMap<>();
	private final Optional<ConsoleExpectation> ready;

	/** @param ready what was given to the guest's start, when somebody wants to know how long it took */
	GuestProcess(ILaunch launch, Guest guest, GuestStreams streams, Optional<ConsoleExpectation> ready) {
		this.launch = launch;
		this.guest = guest;
		this.streams = streams;
		this.ready = ready;
		streams.writeTo(guest.console());
		attributes.put(ATTR_PROCESS_TYPE, TYPE);
		attributes.put(ATTR_CMDLINE, guest.plan().command().toString());
		attributes.put(ATTR_PROCESS_ID, String.valueOf(guest.process().pid()));
		attributes.put(DebugPlugin.ATTR_LAUNCH_TIMESTAMP, String.valueOf(guest.started().toEpochMilli()));
		guest.onTrouble(streams::say);
		launch.addProcess(this);
		fire(DebugEvent.CREATE);
		guest.onEnd().thenAccept(this::ended);
	}

	/** Shows a guest that was taken over as a process of a launch of its own, without a configuration. */
	public static GuestProcess show(Guest guest) {
		var launch = new Launch(null, ILaunchManager.RUN_MODE, null);
		launch.setAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, StandardCharsets.UTF_8.name());
		var streams = new GuestStreams();
		guest.console().addListener(streams.output());
		guest.plan().notes().forEach(streams::say);
		var process = new GuestProcess(launch, guest, streams, Optional.empty());
		DebugPlugin.getDefault().getLaunchManager().addLaunch(launch);
		return process;
	}

	private void ended(GuestEnd end) {
		streams.say(end.report() + times(end));
		attributes.put(DebugPlugin.ATTR_TERMINATE_TIMESTAMP, String.valueOf(System.currentTimeMillis()));
		fire(DebugEvent.TERMINATE);
	}

	private String times(GuestEnd end) {
		var text = new StringBuilder(" [");
		guest.console().firstOutput().ifPresent(first -> text.append("first output after ").append(first.toMillis()).append(" ms, "));
		ready.map(expected -> expected.seen().getNow(null))
				.ifPresent(seen -> text.append("ready after ").append(Duration.between(guest.started(), seen.at()).toMillis()).append(" ms, "));
		return text.append("ran ").append(end.ran().toMillis()).append(" ms]").toString();
	}

	private void fire(int kind) {
		DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] { new DebugEvent(this, kind) });
	}

	public Guest guest() {
		return guest;
	}

	@Override
	public String getLabel() {
		var name = guest.plan().settings().name();
		return (name.isEmpty() ? guest.plan().image().path().getFileName().toString() : name) + " [" + guest.plan().machine().name() + "]";
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public IStreamsProxy getStreamsProxy() {
		return streams;
	}

	@Override
	public void setAttribute(String key, String value) {
		synchronized (attributes) {
			attributes.put(key, value);
		}
		fire(DebugEvent.CHANGE);
	}

	@Override
	public String getAttribute(String key) {
		synchronized (attributes) {
			return attributes.get(key);
		}
	}

	/** The guest's own code when it could be told, else that of the machine's program. */
	@Override
	public int getExitValue() throws DebugException {
		if (!isTerminated()) {
			throw new DebugException(Status.error("the guest is running"));
		}
		var end = guest.onEnd().join();
		return end.guest().orElse(end.exitCode());
	}

	@Override
	public boolean canTerminate() {
		return !isTerminated();
	}

	@Override
	public boolean isTerminated() {
		return guest.onEnd().isDone();
	}

	@Override
	public void terminate() {
		guest.end();
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == Guest.class) {
			return adapter.cast(guest);
		}
		if (adapter == IProcess.class) {
			return adapter.cast(this);
		}
		return adapter == ILaunch.class ? adapter.cast(launch) : super.getAdapter(adapter);
	}
}
