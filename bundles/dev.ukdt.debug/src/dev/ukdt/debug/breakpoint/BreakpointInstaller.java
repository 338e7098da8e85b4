package dev.ukdt.debug.breakpoint;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointListener;
import org.eclipse.debug.core.IBreakpointManager;
import org.eclipse.debug.core.IBreakpointManagerListener;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.event.Stopped;

/**
 * Keeps GDB's breakpoints as Eclipse's are: set before the guest runs, changed at once whether it runs or not. No method
 * waits; GDB's own thread may call all of them.
 */
public final class BreakpointInstaller implements IBreakpointListener, IBreakpointManagerListener {
	private final DebugSession session;
	private final IBreakpointManager manager = DebugPlugin.getDefault().getBreakpointManager();
	private final InstalledBreakpoints installed = new InstalledBreakpoints();
	private final HardwareBudget budget;
	private final Insertion insertion;
	private volatile boolean imageLoaded;
	/** There is no GDB that could have them. */
	private volatile boolean away;

	public BreakpointInstaller(DebugSession session) {
		this.session = session;
		budget = new HardwareBudget(session);
		insertion = new Insertion(session, budget);
		imageLoaded = !session.request().fromBoot();
	}

	/** Sets all breakpoints there are and follows them from now on. Completes when GDB has them; never fails. */
	public CompletableFuture<Void> begin() {
		manager.addBreakpointListener(this);
		manager.addBreakpointManagerListener(this);
		return session.run().whileStopped(() -> CompletableFuture.allOf(List.of(manager.getBreakpoints()).stream().map(this::install).toArray(CompletableFuture[]::new)));
	}

	/** Ends following; the markers say that the breakpoints are not set any more. */
	public void end() {
		manager.removeBreakpointListener(this);
		manager.removeBreakpointManagerListener(this);
		installed.stream().forEach(InstalledBreakpoint::gone);
		installed.clear();
	}

	public HardwareBudget budget() {
		return budget;
	}

	/** The breakpoint of Eclipse's that GDB knows by this number. */
	public Optional<IBreakpoint> find(String number) {
		return installed.byNumber(number).map(InstalledBreakpoint::breakpoint);
	}

	/** A logpoint's stop, which nobody is to see; see {@link dev.ukdt.debug.session.RunControl.StopFilter}. */
	public Optional<Supplier<CompletableFuture<Void>>> logged(Stopped stop) {
		return installed.byNumber(stop.breakpoint()).filter(one -> one.spec().isLogpoint() && stop.thread().isPresent())
				.map(one -> () -> new LogMessage(one.spec().message()).fill(session, stop.thread().getAsInt()).thenAccept(session::log));
	}

	/** What the breakpoint is to do, if it is one for this debugger. */
	public static Optional<BreakpointSpec> spec(IBreakpoint breakpoint) {
		if (breakpoint instanceof UnikernelBreakpoint ours) {
			return ours.getMarker() != null && ours.getMarker().exists() ? Optional.of(ours.spec()) : Optional.empty();
		}
		return Optional.ofNullable(Adapters.adapt(breakpoint, BreakpointSpec.class));
	}

	/**
	 * The guest's image is in memory and will not be written any more: hardware breakpoints that need not be are set free.
	 * Only the first call has an effect.
	 */
	public void imageLoaded() {
		if (imageLoaded) {
			return;
		}
		imageLoaded = true;
		session.gdb().send(new Setting.Set("trust-readonly-sections", "off"));
		session.run().whileStopped(() -> installed.change(InstalledBreakpoint::isProvisional, one -> one.replace(one.spec(), false)));
	}

	/**
	 * The guest's image is not in memory any more, or will be written anew: its machine was reset. The guest must be stopped.
	 *
	 * @return completes when the breakpoints are such that they hold nevertheless
	 */
	public CompletableFuture<Void> imageGone() {
		return toHardware(InstalledBreakpoint::isSoftwareByChance);
	}

	/** GDB goes. What is set, changed or removed from now on is only kept in mind, until {@link #reinstall}. */
	public synchronized void forget() {
		away = true;
		installed.stream().forEach(InstalledBreakpoint::forget);
	}

	/** There is another GDB, which has none of them, and a guest that begins again. The guest must be stopped. Completes when GDB has them; never fails. */
	public CompletableFuture<Void> reinstall() {
		List<InstalledBreakpoint> all;
		synchronized (this) {
			away = false;
			all = installed.stream().toList();
		}
		return toHardware(all::contains);
	}

	/** While the image is not in memory, hardware breakpoints alone hold. */
	private CompletableFuture<Void> toHardware(Predicate<InstalledBreakpoint> which) {
		imageLoaded = false;
		session.gdb().send(new Setting.Set("trust-readonly-sections", "on"));
		return installed.change(which, one -> one.replace(one.spec(), true));
	}

	/** Takes over what was changed and not told yet: the workspace tells changes of markers some time after they were made. */
	public void catchUp() {
		installed.breakpoints().forEach(breakpoint -> breakpointChanged(breakpoint, null));
	}

	/** Tries those again that could not be set: a variable may have come into scope. */
	public void retry() {
		Predicate<InstalledBreakpoint> missing = one -> one.numbers().isEmpty() && one.spec().place() instanceof Place.Memory;
		if (installed.stream().anyMatch(missing)) {
			session.run().whileStopped(() -> installed.change(missing, one -> one.replace(one.spec(), false)));
		}
	}

	/** Somebody set a breakpoint in GDB's console: Eclipse shows it too. */
	public void created(Breakpoint told) {
		BreakpointMarker.schedule(monitor -> {
			var ours = new ConsoleBreakpoint(told).create();
			if (ours.isPresent()) {
				var one = new InstalledBreakpoint(session, ours.get(), ours.get().spec(), insertion, budget);
				one.adopt(told);
				installed.add(one);
				manager.addBreakpoint(ours.get());
			}
		});
	}

	/** GDB could not find the place of a breakpoint in new symbols, and disables it. */
	public void lost(String number) {
		installed.byNumber(number).ifPresent(InstalledBreakpoint::lost);
	}

	/** GDB says that a breakpoint changed: it was hit, or found its place. */
	public void changed(Breakpoint told) {
		installed.byNumber(told.number()).ifPresent(one -> one.told(told, manager.isEnabled()));
	}

	/** GDB deleted one, because it was temporary or its variable went out of scope. */
	public void deleted(String number) {
		installed.byNumber(number).ifPresent(InstalledBreakpoint::deletedByGdb);
	}

	@Override
	public void breakpointAdded(IBreakpoint breakpoint) {
		session.run().whileStopped(() -> install(breakpoint));
	}

	@Override
	public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
		var one = installed.remove(breakpoint);
		if (one != null && !away) {
			session.run().whileStopped(one::remove);
		}
	}

	@Override
	public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
		var spec = spec(breakpoint);
		if (spec.isEmpty()) {
			return;
		}
		var one = installed.get(breakpoint);
		if (one == null) {
			breakpointAdded(breakpoint);
		} else if (away) {
			one.keep(shown(spec.get()));
		} else if (!one.spec().equals(shown(spec.get()))) {
			session.run().whileStopped(() -> one.change(shown(spec.get()), !imageLoaded));
		}
	}

	/** Skip all breakpoints, or no longer. */
	@Override
	public void breakpointManagerEnablementChanged(boolean enabled) {
		var numbers = installed.stream().filter(one -> one.spec().enabled()).flatMap(one -> one.numbers().stream()).toList();
		if (!numbers.isEmpty()) {
			session.run().whileStopped(() -> session.gdb().send(new Breakpoints.Enable(numbers, enabled)));
		}
	}

	private CompletableFuture<Void> install(IBreakpoint breakpoint) {
		var spec = spec(breakpoint);
		if (spec.isEmpty() || !isRegistered(breakpoint)) {
			return CompletableFuture.completedFuture(null);
		}
		var one = new InstalledBreakpoint(session, breakpoint, shown(spec.get()), insertion, budget);
		synchronized (this) {
			if (!installed.add(one) || away) {
				return CompletableFuture.completedFuture(null);
			}
		}
		return one.replace(one.spec(), !imageLoaded);
	}

	/** While all are skipped, none is enabled in GDB. */
	private BreakpointSpec shown(BreakpointSpec spec) {
		return manager.isEnabled() || !spec.enabled() ? spec
				: new BreakpointSpec(spec.place(), false, spec.condition(), spec.hitCount(), spec.message(), spec.temporary(), spec.vcpus(), spec.means());
	}

	private static boolean isRegistered(IBreakpoint breakpoint) {
		try {
			return breakpoint.isRegistered();
		} catch (CoreException e) {
			return false; // its marker is gone
		}
	}
}
