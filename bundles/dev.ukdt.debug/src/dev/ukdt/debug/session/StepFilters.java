package dev.ukdt.debug.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.mi.MiText;

/** Functions and files that stepping into goes through without stopping. Methods send and do not wait. */
public final class StepFilters {
	private final DebugSession session;
	private List<String> patterns = List.of();
	private boolean enabled;

	StepFilters(DebugSession session) {
		this.session = session;
	}

	/** @param filters names of functions, or of files where there is a slash or a dot, with {@code *} and {@code ?} */
	public synchronized CompletableFuture<Void> set(List<String> filters) {
		patterns = List.copyOf(filters);
		return apply();
	}

	public synchronized CompletableFuture<Void> enable(boolean on) {
		enabled = on;
		return apply();
	}

	public synchronized boolean isEnabled() {
		return enabled;
	}

	/** Tells GDB. */
	synchronized CompletableFuture<Void> apply() {
		var wanted = enabled ? patterns : List.<String>of();
		return session.run().whileStopped(() -> {
			CompletableFuture<?> last = session.gdb().send(new Console("skip delete")).exceptionally(failure -> ""); // an error when there is none
			for (var pattern : wanted) {
				last = session.gdb().send(new Console(command(pattern)));
			}
			return last.thenApply(done -> null);
		});
	}

	private static String command(String pattern) {
		var file = pattern.indexOf('/') >= 0 || pattern.indexOf('.') >= 0;
		return file ? "skip -gfi " + MiText.quote(pattern) : "skip -rfu " + MiText.quote("^" + pattern.replace("*", ".*").replace('?', '.') + "$");
	}
}
