package dev.ukdt.core.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process with all that it started. Ending only the parent leaves compilers and emulators behind, so the whole tree is
 * asked to end, and what does not obey within the grace time is killed.
 */
public final class ProcessTree {
	private static final Duration GRACE = Duration.ofSeconds(2);

	private final ProcessHandle root;

	public ProcessTree(ProcessHandle root) {
		this.root = root;
	}

	/** Ends the tree and waits until it has ended; at most twice the grace time of two seconds. Not for the UI thread. */
	public void end() {
		var tree = Stream.concat(Stream.of(root), root.descendants()).toList();
		tree.forEach(ProcessHandle::destroy);
		if (!ended(tree)) {
			Stream.concat(tree.stream(), root.descendants()).forEach(ProcessHandle::destroyForcibly);
			ended(tree);
		}
	}

	private static boolean ended(List<ProcessHandle> tree) {
		var all = CompletableFuture.allOf(tree.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
		try {
			all.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		} catch (TimeoutException e) {
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException(e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
