package dev.ukdt.ui.driver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/**
 * What the platform logs of code that failed unexpectedly: a runtime exception or an error, in a job, a listener or a handler. Not an exception of
 * our own types: these say in words what a person is to do. Any thread.
 */
final class LoggedFailures {
	private final List<Throwable> failures = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, plugin) -> add(status);

	void listen() {
		failures.clear();
		Platform.addLogListener(listener);
	}

	/** @throws AssertionError when something failed since {@link #listen} */
	void endWithNone() {
		Platform.removeLogListener(listener);
		if (!failures.isEmpty()) {
			var error = new AssertionError("code failed unexpectedly while this test ran", failures.getFirst());
			failures.stream().skip(1).forEach(error::addSuppressed);
			throw error;
		}
	}

	private void add(IStatus status) {
		var thrown = status.getException();
		if ((thrown instanceof RuntimeException || thrown instanceof Error) && !thrown.getClass().getName().startsWith("dev.ukdt.")) {
			failures.add(thrown);
		}
		for (var child : status.getChildren()) {
			add(child);
		}
	}
}
