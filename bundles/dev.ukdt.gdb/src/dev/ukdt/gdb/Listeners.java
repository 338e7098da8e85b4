package dev.ukdt.gdb;

import dev.ukdt.gdb.event.GdbEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of a session; one that fails does not keep the others from hearing. */
final class Listeners {

	private static final System.Logger LOG = System.getLogger(Listeners.class.getName());

	private final List<GdbListener> all = new CopyOnWriteArrayList<>();

	void add(GdbListener listener) {
		all.add(listener);
	}

	void remove(GdbListener listener) {
		all.remove(listener);
	}

	void event(GdbEvent event) {
		each(listener -> listener.event(event));
	}

	void ended(String why) {
		each(listener -> listener.ended(why));
	}

	private void each(Consumer<GdbListener> told) {
		for (GdbListener listener : all) {
			try {
				told.accept(listener);
			} catch (RuntimeException e) {
				LOG.log(System.Logger.Level.ERROR, "A listener of GDB failed.", e);
			}
		}
	}
}
