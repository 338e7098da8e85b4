package dev.ukdt.debug.breakpoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Watch;
import dev.ukdt.gdb.data.Breakpoint;

/** Puts one breakpoint into GDB. Its methods send and do not wait; the guest must be stopped when they are called. */
final class Insertion {
	private final DebugSession session;
	private final HardwareBudget budget;
	private final SourceMoves moves;

	Insertion(DebugSession session, HardwareBudget budget) {
		this.session = session;
		this.budget = budget;
		moves = new SourceMoves(session);
	}

	/**
	 * What was put in.
	 *
	 * @param taken how many debug registers were taken from the budget for it
	 */
	record Inserted(Breakpoint inGdb, int taken) {
	}

	/**
	 * @param preferHardware for one that does not mind
	 * @return fails with a sentence for a person
	 */
	CompletableFuture<Inserted> insert(BreakpointSpec spec, boolean preferHardware) {
		var must = spec.means() == Means.HARDWARE || spec.place() instanceof Place.Memory;
		// Taken before it is asked for: the next one is not to find it free.
		var hardware = (must || spec.means() == Means.AUTOMATIC && preferHardware) && budget.tryTake();
		if (must && !hardware) {
			return spent();
		}
		var inserted = spec.place() instanceof Place.Memory memory ? watch(spec, memory) : breakpoint(spec, hardware);
		return inserted.whenComplete((done, failure) -> {
			if (hardware && failure != null) {
				budget.giveBack(1);
			}
		}).thenApply(done -> new Inserted(done, hardware ? 1 : 0));
	}

	private CompletableFuture<Breakpoint> breakpoint(BreakpointSpec spec, boolean hardware) {
		var plain = BreakInsert.at(location(spec.place()));
		var kind = hardware ? plain.hardware() : plain;
		var wanted = new BreakInsert(kind.location(), kind.kind(), spec.temporary(), false, spec.enabled(), spec.fullCondition(), ignored(spec), 0);
		return session.gdb().send(wanted).handle((inserted, failure) -> failure == null ? CompletableFuture.completedFuture(inserted) : orElse(spec, wanted, failure))
				.thenCompose(answer -> answer);
	}

	static int ignored(BreakpointSpec spec) {
		return Math.max(0, spec.hitCount() - 1);
	}

	/** The place is not known: the sources may have moved, or the symbols come later. */
	private CompletableFuture<Breakpoint> orElse(BreakpointSpec spec, BreakInsert wanted, Throwable failure) {
		var why = Failures.sentence(failure);
		if (!why.contains("No source file named") && !why.contains("not defined") && !why.contains("No line ") && !why.contains("No symbol table")) {
			return CompletableFuture.failedFuture(failure);
		}
		Supplier<CompletableFuture<Breakpoint>> later = () -> session.gdb().send(wanted.evenPending());
		if (spec.place() instanceof Place.Line line && why.contains("No source file named")) {
			return moves.find(line.file()).thenCompose(moved -> moved ? session.gdb().send(wanted.evenPending()) : later.get());
		}
		return later.get();
	}

	private CompletableFuture<Breakpoint> watch(BreakpointSpec spec, Place.Memory memory) {
		return session.gdb().send(new Watch(memory.expression(), memory.access())).thenCompose(number -> {
			if (!spec.fullCondition().isEmpty()) {
				session.gdb().send(new Breakpoints.Condition(number, spec.fullCondition()));
			}
			if (ignored(spec) > 0) {
				session.gdb().send(new Breakpoints.IgnoreCount(number, ignored(spec)));
			}
			if (!spec.enabled()) {
				session.gdb().send(new Breakpoints.Enable(List.of(number), false));
			}
			return session.gdb().send(new Breakpoints.Info(number));
		}).thenCompose(this::onlyHardware);
	}

	/** A software watchpoint single-steps the guest: a thousand times slower, and it cannot be interrupted. */
	private CompletableFuture<Breakpoint> onlyHardware(Breakpoint watchpoint) {
		if (watchpoint.hardware() || watchpoint.type().contains("acc") || watchpoint.type().contains("read")) {
			return CompletableFuture.completedFuture(watchpoint);
		}
		session.gdb().send(new Breakpoints.Delete(List.of(watchpoint.number())));
		return CompletableFuture.failedFuture(new IllegalStateException("The processor cannot watch " + watchpoint.what()
				+ ": watch a variable in memory of at most the size of a few registers."));
	}

	private CompletableFuture<Inserted> spent() {
		return CompletableFuture.failedFuture(new IllegalStateException("All hardware breakpoints are spent (" + budget.describe()
				+ "): remove one, or make this one a software breakpoint."));
	}

	private static Location location(Place place) {
		return switch (place) {
		case Place.Line line -> new Location.Line(line.file(), line.line());
		case Place.Function function -> new Location.Function(function.name());
		case Place.Address address -> new Location.Address(address.address());
		case Place.Memory memory -> throw new IllegalArgumentException("a watchpoint has no location");
		};
	}
}
