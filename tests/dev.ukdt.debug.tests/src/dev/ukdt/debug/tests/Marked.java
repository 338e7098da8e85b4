package dev.ukdt.debug.tests;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;

import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** Waits for what jobs write on markers. */
final class Marked {
	private Marked() {
	}

	/** Waits until a breakpoint's marker is so; half a minute at most. */
	static boolean await(UnikernelBreakpoint breakpoint, Predicate<IMarker> wanted) throws Exception {
		var workspace = ResourcesPlugin.getWorkspace();
		var seen = new CompletableFuture<Void>();
		IResourceChangeListener listener = event -> {
			if (wanted.test(breakpoint.getMarker())) {
				seen.complete(null);
			}
		};
		workspace.addResourceChangeListener(listener, IResourceChangeEvent.POST_CHANGE);
		try {
			if (!wanted.test(breakpoint.getMarker())) {
				seen.get(30, TimeUnit.SECONDS);
			}
			return true;
		} catch (TimeoutException e) {
			return false;
		} finally {
			workspace.removeResourceChangeListener(listener);
		}
	}
}
