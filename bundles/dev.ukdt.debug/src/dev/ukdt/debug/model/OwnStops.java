package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.event.Stopped;

/** Breakpoints of the debugger's own that no list shows: the entry function, panic functions, the line to run to. */
final class OwnStops {
	/** For what the guest stopped. */
	enum Kind {
		NONE, ENTRY, PANIC, RUN_TO, RELOCATION
	}

	private final DebugSession session;
	private final Map<String, Kind> kinds = new ConcurrentHashMap<>();

	OwnStops(DebugSession session) {
		this.session = session;
	}

	/** Sets those of the request; a function that no symbol names is left out. Completes when GDB has them. The guest must be stopped. */
	CompletableFuture<Void> set() {
		kinds.clear();
		var request = session.request();
		var sent = new ArrayList<CompletableFuture<?>>();
		for (var panic : request.panics()) {
			sent.add(insert(BreakInsert.at(new Location.Function(panic)), Kind.PANIC));
		}
		sent.add(setEntry());
		return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
	}

	/** Sets the stop at the entry function once more, for a guest that begins again. */
	CompletableFuture<Void> setEntry() {
		var request = session.request();
		if (!request.fromBoot()) {
			return CompletableFuture.completedFuture(null);
		}
		request.relocation().ifPresent(moved -> insert(early(moved.function()), Kind.RELOCATION));
		return request.entry().isEmpty() ? CompletableFuture.completedFuture(null)
				: insert(early(request.entry()), Kind.ENTRY);
	}

	/** In a debug register where there are any: the image may not be in memory yet. */
	private BreakInsert early(String function) {
		var once = BreakInsert.at(new Location.Function(function)).forOneStop();
		return session.hardware() == 0 ? once : once.hardware();
	}

	/** The stop at which the guest is about to move, which nobody is to see: the symbols move with it. */
	Optional<Supplier<CompletableFuture<Void>>> relocated(Stopped stop) {
		var relocation = session.request().relocation();
		if (relocation.isEmpty() || kinds.get(stop.breakpoint()) != Kind.RELOCATION) {
			return Optional.empty();
		}
		kinds.remove(stop.breakpoint());
		return Optional.of(() -> session.gdb().send(new Memory.Evaluate("(long) (" + relocation.get().expression() + ")"))
				.thenCompose(offset -> session.symbols().moved(Long.decode(offset.strip()))).exceptionallyCompose(OwnStops::leftBehind));
	}

	private static CompletableFuture<Void> leftBehind(Throwable failure) {
		return CompletableFuture.failedFuture(Failures.of("The guest moves in memory and its symbols cannot follow: " + Failures.sentence(failure), failure));
	}

	/** Sets the place and runs when it is set; runs all the same where it cannot be set. */
	void runTo(Place place, Runnable resume) {
		var location = switch (place) {
		case Place.Line line -> new Location.Line(line.file(), line.line());
		case Place.Function function -> new Location.Function(function.name());
		case Place.Address address -> new Location.Address(address.address());
		case Place.Memory memory -> throw new IllegalArgumentException("one cannot run to " + memory.expression());
		};
		session.run().whileStopped(() -> insert(BreakInsert.at(location).forOneStop(), Kind.RUN_TO)).thenRun(resume);
	}

	/** What the guest stopped for, if it is one of these. A line to run to that was not reached goes. */
	Kind stopped(Stopped stop) {
		var kind = kinds.getOrDefault(stop.breakpoint(), Kind.NONE);
		var left = kinds.entrySet().stream().filter(own -> own.getValue() == Kind.RUN_TO && !own.getKey().equals(stop.breakpoint())).map(Map.Entry::getKey).toList();
		if (!left.isEmpty()) {
			session.gdb().send(new Breakpoints.Delete(left));
		}
		kinds.keySet().removeAll(left);
		if (kind == Kind.RUN_TO || kind == Kind.ENTRY) {
			kinds.remove(stop.breakpoint()); // temporary: GDB deletes it
		}
		return kind;
	}

	private CompletableFuture<Void> insert(BreakInsert wanted, Kind kind) {
		return session.gdb().send(wanted).handle((set, failure) -> {
			if (failure == null) {
				kinds.put(set.number(), kind);
			}
			return null;
		});
	}
}
