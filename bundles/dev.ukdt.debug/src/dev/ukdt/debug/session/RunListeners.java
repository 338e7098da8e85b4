package dev.ukdt.debug.session;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;

/** All listeners of a session as one. They may come and go on any thread, while they are told something too. One that fails keeps nobody from hearing. */
final class RunListeners implements RunListener {
	private final List<RunListener> all = new CopyOnWriteArrayList<>();

	void add(RunListener listener) {
		all.add(listener);
	}

	void remove(RunListener listener) {
		all.remove(listener);
	}

	@Override
	public void running(OptionalInt thread) {
		tell(listener -> listener.running(thread));
	}

	@Override
	public void stopped(Stopped stop) {
		tell(listener -> listener.stopped(stop));
	}

	@Override
	public void trouble(String why) {
		tell(listener -> listener.trouble(why));
	}

	@Override
	public void logged(String text) {
		tell(listener -> listener.logged(text));
	}

	@Override
	public void event(GdbEvent event) {
		tell(listener -> listener.event(event));
	}

	@Override
	public void ended(String why) {
		tell(listener -> listener.ended(why));
	}

	private void tell(Consumer<RunListener> news) {
		for (var listener : all) {
			try {
				news.accept(listener);
			} catch (RuntimeException e) {
				ILog.of(RunListeners.class).error("A listener of the debugger failed.", e);
			}
		}
	}
}
