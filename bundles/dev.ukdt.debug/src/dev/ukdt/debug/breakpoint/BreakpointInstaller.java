package dev.ukdt.debug.breakpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
	private final Map<IBreakpoint, InstalledBreakpoint> installed = new ConcurrentHashMap<>();
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
		installed.values().forEach(InstalledBreakpoint::gone);
		installed.clear();
	}

	public HardwareBudget budget() {
		return budget;
	}

	/** The breakpoint of Eclipse's that GDB knows by this number. */
	public Optional<IBreakpoint> find(String number) {
		return installed.values().stream().filter(one -> one.isNumber(number)).map(InstalledBreakpoint::breakpoint).findFirst();
	}

	/** A logpoint's stop, which nobody is to see; see {@link dev.ukdt.debug.session.RunControl.StopFilter}. */
	public Optional<Supplier<CompletableFuture<Void>>> logged(Stopped stop) {
		return installed.values().stream().filter(one -> one.isNumber(stop.breakpoint()) && one.spec().isLogpoint() && stop.thread().isPresent()).findFirst()
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
		session.run().whileStopped(() -> CompletableFuture.allOf(installed.values().stream().filter(InstalledBreakpoint::isProvisional)
				.map(one -> one.replace(one.spec(), false)).toArray(CompletableFuture[]::new)));
	}

	/**
	 * The guest's image is not in memory any more, or will be written anew: its machine was reset. The guest must be stopped.
	 *
	 * @return completes when the breakpoints are such that they hold nevertheless
	 */
	public CompletableFuture<Void> imageGone() {
		imageLoaded = false;
		session.gdb().send(new Setting.Set("trust-readonly-sections", "on"));
		return CompletableFuture.allOf(installed.values().stream().filter(InstalledBreakpoint::isSoftwareByChance).map(one -> one.replace(one.spec(), true))
				.toArray(CompletableFuture[]::new));
	}

	/** GDB goes. What is set, changed or removed from now on is only kept in mind, until {@link #reinstall}. */
	public synchronized void forget() {
		away = true;
		installed.values().forEach(InstalledBreakpoint::forget);
	}

	/** There is another GDB, which has none of them, and a guest that begins again. The guest must be stopped. Completes when GDB has them; never fails. */
	public CompletableFuture<Void> reinstall() {
		List<InstalledBreakpoint> all;
		synchronized (this) {
			away = false;
			all = List.copyOf(installed.values());
		}
		imageLoaded = false;
		session.gdb().send(new Setting.Set("trust-readonly-sections", "on"));
		return CompletableFuture.allOf(all.stream().map(one -> one.replace(one.spec(), true)).toArray(CompletableFuture[]::new));
	}

	/** Takes over what was changed and not told yet: the workspace tells changes of markers some time after they were made. */
	public void catchUp() {
		installed.keySet().forEach(breakpoint -> breakpointChanged(breakpoint, null));
	}

	/** Tries those again that could not be set: a variable may have come into scope. */
	public void retry() {
		var missing = installed.values().stream().filter(one -> one.numbers().isEmpty() && one.spec().place() instanceof Place.Memory).toList();
		if (!missing.isEmpty()) {
			session.run().whileStopped(() -> CompletableFuture.allOf(missing.stream().map(one -> one.replace(one.spec(), false)).toArray(CompletableFuture[]::new)));
		}
	}

	/** Somebody set a breakpoint in GDB's console: Eclipse shows it too. */
	public void created(Breakpoint told) {
		BreakpointMarker.schedule(monitor -> {
			var ours = new ConsoleBreakpoint(told).create();
			if (ours.isPresent()) {
				var one = new InstalledBreakpoint(session, ours.get(), insertion, budget);
				one.adopt(ours.get().spec(), told);
				installed.put(ours.get(), one);
				manager.addBreakpoint(ours.get());
			}
		});
	}

	/** GDB could not find the place of a breakpoint in new symbols, and disables it. */
	public void lost(String number) {
		installed.values().stream().filter(one -> one.isNumber(number)).forEach(InstalledBreakpoint::lost);
	}

	/** GDB says that a breakpoint changed: it was hit, or found its place. */
	public void changed(Breakpoint told) {
		installed.values().stream().filter(one -> one.isNumber(told.number())).forEach(one -> one.told(told, manager.isEnabled()));
	}

	/** GDB deleted one, because it was temporary or its variable went out of scope. */
	public void deleted(String number) {
		installed.values().stream().filter(one -> one.isNumber(number)).forEach(InstalledBreakpoint::deletedByGdb);
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
		var numbers = new ArrayList<String>();
		installed.values().stream().filter(one -> one.spec().enabled()).forEach(one -> numbers.addAll(one.numbers()));
		if (!numbers.isEmpty()) {
			session.run().whileStopped(() -> session.gdb().send(new Breakpoints.Enable(numbers, enabled)));
		}
	}

	private CompletableFuture<Void> install(IBreakpoint breakpoint) {
		var spec = spec(breakpoint);
		if (spec.isEmpty() || !isRegistered(breakpoint) || installed.containsKey(breakpoint)) {
			return CompletableFuture.completedFuture(null);
		}
		var one = new InstalledBreakpoint(session, breakpoint, insertion, budget);
		synchronized (this) {
			installed.put(breakpoint, one);
			if (away) {
				one.keep(shown(spec.get()));
				return CompletableFuture.completedFuture(null);
			}
		}
		return one.replace(shown(spec.get()), !imageLoaded);
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
