package dev.ukdt.debug.breakpoint;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.debug.core.model.IBreakpoint;

/** The breakpoints of one session, found by Eclipse's own and by GDB's number. For any thread. */
final class InstalledBreakpoints {
	private final Map<IBreakpoint, InstalledBreakpoint> all = new ConcurrentHashMap<>();

	/** @return false when it is there already, which is left as it is */
	boolean add(InstalledBreakpoint one) {
		return all.putIfAbsent(one.breakpoint(), one) == null;
	}

	/** @return null when it is not there; so with {@link #remove} */
	InstalledBreakpoint get(IBreakpoint breakpoint) {
		return all.get(breakpoint);
	}

	InstalledBreakpoint remove(IBreakpoint breakpoint) {
		return all.remove(breakpoint);
	}

	void clear() {
		all.clear();
	}

	Set<IBreakpoint> breakpoints() {
		return all.keySet();
	}

	Stream<InstalledBreakpoint> stream() {
		return all.values().stream();
	}

	/** The one with this number of GDB's, which may be that of one of its places, such as 2.1. */
	Optional<InstalledBreakpoint> byNumber(String number) {
		return stream().filter(one -> one.isNumber(number)).findFirst();
	}

	/** Changes all that are so. Completes when all are changed. */
	CompletableFuture<Void> change(Predicate<InstalledBreakpoint> which, Function<InstalledBreakpoint, CompletableFuture<Void>> change) {
		return CompletableFuture.allOf(stream().filter(which).map(change).toArray(CompletableFuture[]::new));
	}
}
