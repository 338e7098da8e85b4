package dev.ukdt.benchmarks.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Does nothing: what is left is the cost of Equinox itself. */
public final class EmptyApplication implements IApplication {
	@Override
	public Object start(IApplicationContext context) {
		return EXIT_OK;
	}

	@Override
	public void stop() {
		// It has ended already.
	}
}
