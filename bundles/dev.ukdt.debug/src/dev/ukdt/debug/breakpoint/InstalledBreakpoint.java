package dev.ukdt.debug.breakpoint;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.data.Breakpoint;

/** A breakpoint of Eclipse's in one session's GDB. The guest must be stopped for what sends; see {@link BreakpointInstaller}. */
final class InstalledBreakpoint {
	private final DebugSession session;
	private final IBreakpoint breakpoint;
	private final Insertion insertion;
	private final HardwareBudget budget;
	private volatile BreakpointSpec spec;
	private volatile Breakpoint inGdb;
	private volatile boolean lost;
	private int registers;
	private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

	InstalledBreakpoint(DebugSession session, IBreakpoint breakpoint, BreakpointSpec spec, Insertion insertion, HardwareBudget budget) {
		this.session = session;
		this.breakpoint = breakpoint;
		this.spec = spec;
		this.insertion = insertion;
		this.budget = budget;
	}

	IBreakpoint breakpoint() {
		return breakpoint;
	}

	BreakpointSpec spec() {
		return spec;
	}

	/** GDB's numbers; none while it is not set. */
	List<String> numbers() {
		return Stream.ofNullable(inGdb).map(Breakpoint::number).toList();
	}

	boolean isNumber(String number) {
		var known = inGdb;
		return known != null && (known.number().equals(number) || number.startsWith(known.number() + "."));
	}

	/** Whether it takes a debug register only because the image is not loaded. */
	boolean isProvisional() {
		var known = inGdb;
		return known != null && known.hardware() && spec.means() == Means.AUTOMATIC && !(spec.place() instanceof Place.Memory);
	}

	/** Whether it is a software one that may as well be a hardware one. */
	boolean isSoftwareByChance() {
		var known = inGdb;
		return known != null && !known.hardware() && !known.pending() && spec.means() == Means.AUTOMATIC && !(spec.place() instanceof Place.Memory);
	}

	/** Sets it, or sets it anew. Never fails: what goes wrong is told to the marker. One change waits for the other. */
	synchronized CompletableFuture<Void> replace(BreakpointSpec wanted, boolean preferHardware) {
		spec = wanted;
		last = last.thenCompose(done -> delete()).thenCompose(done -> insertion.insert(wanted, preferHardware)).handle((inserted, failure) -> {
			if (failure == null) {
				set(inserted.inGdb(), inserted.taken());
			} else {
				new BreakpointMarker(breakpoint).problem(Failures.sentence(failure));
			}
			return null;
		});
		return last;
	}

	/** Makes it do what it is to do now, in place where GDB can. */
	synchronized CompletableFuture<Void> change(BreakpointSpec wanted, boolean preferHardware) {
		var before = spec;
		if (!before.isSamePlace(wanted) || inGdb == null) {
			return replace(wanted, preferHardware);
		}
		spec = wanted;
		last = last.thenCompose(done -> {
			var number = inGdb.number();
			if (before.enabled() != wanted.enabled()) {
				session.gdb().send(new Breakpoints.Enable(List.of(number), wanted.enabled()));
			}
			if (before.hitCount() != wanted.hitCount()) {
				session.gdb().send(new Breakpoints.IgnoreCount(number, Insertion.ignored(wanted)));
			}
			return session.gdb().send(new Breakpoints.Condition(number, wanted.fullCondition()));
		}).handle((done, failure) -> {
			new BreakpointMarker(breakpoint).problem(failure == null ? "" : Failures.sentence(failure));
			return null;
		});
		return last;
	}

	/** GDB goes, and this with it, when what was sent is answered. */
	synchronized void forget() {
		last = last.handle((done, failure) -> null).thenRun(this::gone);
	}

	/** What it is to do when there is a GDB again. */
	void keep(BreakpointSpec wanted) {
		spec = wanted;
	}

	synchronized CompletableFuture<Void> remove() {
		last = last.thenCompose(done -> delete());
		return last;
	}

	/** GDB has it already. */
	void adopt(Breakpoint told) {
		set(told, 0);
	}

	void lost() {
		lost = true;
	}

	/**
	 * What GDB tells by itself.
	 *
	 * @param followed whether a change of its state is a person's at GDB's console, to be followed
	 */
	void told(Breakpoint now, boolean followed) {
		var before = inGdb;
		inGdb = now;
		if (before != null && before.pending() && !now.pending()) {
			new BreakpointMarker(breakpoint).installed();
		}
		if (before == null || before.enabled() == now.enabled() && before.condition().equals(now.condition())) {
			return;
		}
		if (lost && spec.enabled() && !now.enabled()) {
			session.run().whileStopped(() -> session.gdb().send(new Breakpoints.Enable(List.of(now.number()), true)));
		} else if (followed) {
			new BreakpointMarker(breakpoint).follow(now.enabled(), spec.vcpus().isEmpty() ? now.condition() : spec.condition());
		}
		lost = false;
	}

	/** GDB deleted it: a temporary one, or one that a person deleted at its console. A watchpoint's variable may come back. */
	void deletedByGdb() {
		gone();
		if (spec.temporary() || !(spec.place() instanceof Place.Memory)) {
			new BreakpointMarker(breakpoint).delete();
		}
	}

	/** The session has ended. */
	void gone() {
		if (inGdb != null) {
			inGdb = null;
			new BreakpointMarker(breakpoint).uninstalled();
		}
		budget.giveBack(registers);
		registers = 0;
	}

	private void set(Breakpoint inserted, int taken) {
		inGdb = inserted;
		registers = inserted.hardware() || spec.place() instanceof Place.Memory ? Math.max(1, inserted.locations().size()) : 0;
		budget.take(registers - taken);
		if (inserted.pending()) {
			new BreakpointMarker(breakpoint).problem("No loaded symbols have " + spec.describe() + ": it waits for symbols that do.");
		} else {
			new BreakpointMarker(breakpoint).installed();
		}
	}

	private CompletableFuture<Void> delete() {
		var known = inGdb;
		if (known == null) {
			return CompletableFuture.completedFuture(null);
		}
		gone();
		return session.gdb().send(new Breakpoints.Delete(List.of(known.number())));
	}
}
