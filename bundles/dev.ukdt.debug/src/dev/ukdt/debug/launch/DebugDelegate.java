package dev.ukdt.debug.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.machine.launch.ProjectBuild;
import dev.ukdt.machine.launch.UnikernelLaunch;

/** Debugs a launch configuration of the type "Unikernel": a guest that it starts, one that runs already, or a core file. */
public final class DebugDelegate extends LaunchConfigurationDelegate {
	/** The code of the status by which a user interface is asked to show the wire of a session. */
	private static final int WIRE_WANTED = 1;

	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) throws CoreException {
		if (starts(configuration)) {
			build(configuration, monitor);
		}
		return false;
	}

	static void build(ILaunchConfiguration configuration, IProgressMonitor monitor) throws CoreException {
		var project = configuration.getAttribute(LaunchAttributes.PROJECT, "");
		if (!project.isBlank() && configuration.getAttribute(LaunchAttributes.BUILD, true)) {
			ProjectBuild.build(ResourcesPlugin.getWorkspace().getRoot().getProject(project), monitor);
		}
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, "Starting the debugger", 2);
		try {
			if (starts(configuration)) {
				start(configuration, launch, progress);
			} else {
				meet(configuration, launch, progress);
			}
		} catch (ToolMissing | IllegalArgumentException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	private static boolean starts(ILaunchConfiguration configuration) throws CoreException {
		return configuration.getAttribute(DebugAttributes.WHAT, DebugAttributes.START).equals(DebugAttributes.START);
	}

	private static void start(ILaunchConfiguration configuration, ILaunch launch, SubMonitor progress) throws CoreException {
		var unikernel = UnikernelLaunch.of(configuration);
		var plan = unikernel.plan(DebugGuest.standing(unikernel.run()).settings());
		progress.worked(1);
		if (progress.isCanceled()) {
			return;
		}
		var process = unikernel.start(launch, plan);
		try {
			var request = new DebugSettings(configuration).apply(DebugGuest.request(process.guest()), unikernel.symbols(), unikernel.family().map(Family::debugging));
			var target = begin(launch, process, Optional.of(process.guest()), request, process.getLabel(), progress);
			target.setRestart(new LaunchRestart(configuration, launch));
			unikernel.family().map(Family::debugging).map(FamilySymbols::new).ifPresent(symbols -> symbols.follow(target));
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		} catch (CoreException | RuntimeException e) {
			process.guest().end();
			throw e;
		}
	}

	private static void meet(ILaunchConfiguration configuration, ILaunch launch, SubMonitor progress) throws CoreException {
		var settings = new DebugSettings(configuration);
		var symbols = settings.symbols();
		if (symbols.isEmpty() && (!configuration.getAttribute(LaunchAttributes.PROJECT, "").isBlank() || settings.text(LaunchAttributes.IMAGE).isPresent())) {
			symbols = UnikernelLaunch.of(configuration).symbols();
		}
		var origin = origin(settings);
		var name = origin instanceof Origin.Stub stub ? stub.target() : ((Origin.Core) origin).file().getFileName().toString();
		begin(launch, null, Optional.empty(), settings.apply(DebugRequest.of(origin), symbols, Optional.empty()), name, progress);
	}

	private static Origin origin(DebugSettings settings) throws CoreException {
		if (settings.text(DebugAttributes.WHAT).orElse("").equals(DebugAttributes.OPEN_CORE)) {
			return new Origin.Core(Path.of(settings.text(DebugAttributes.CORE).orElseThrow(() -> new IllegalArgumentException("No core file is chosen: choose one."))));
		}
		var stub = settings.text(DebugAttributes.STUB).orElseThrow(() -> new IllegalArgumentException("No stub is chosen: name HOST:PORT or unix:PATH."));
		return new Origin.Stub(StubEndpoint.parse(stub).gdbTarget(), Arrival.STAY, settings.patience());
	}

	/** Shows the wire, if the configuration wants it, and hands over the person's own commands and filters. */
	private static void prepare(ILaunchConfiguration configuration, DebugSession session, String name) throws CoreException {
		if (configuration.getAttribute(DebugAttributes.WIRE, false)) {
			var wanted = new Status(IStatus.INFO, DebugModel.ID, WIRE_WANTED, name, null);
			var handler = DebugPlugin.getDefault().getStatusHandler(wanted);
			if (handler != null) {
				handler.handleStatus(wanted, session);
			}
		}
		session.stepFilters().set(configuration.getAttribute(DebugAttributes.STEP_FILTERS, List.of()));
		session.setCommands(configuration.getAttribute(DebugAttributes.COMMANDS, List.of()));
	}

	private static UnikernelDebugTarget begin(ILaunch launch, GuestProcess process, Optional<Guest> guest, DebugRequest request, String name, SubMonitor progress)
			throws CoreException {
		var session = DebugSession.start(request, WorkspaceTools.finder());
		try (var cancellation = new MonitorCancellation(progress::isCanceled)) {
			prepare(launch.getLaunchConfiguration(), session, name);
			var target = new UnikernelDebugTarget(launch, process, guest, session, name);
			target.begin(cancellation.cancellation());
			return target;
		} catch (CoreException | RuntimeException e) {
			session.close();
			throw e;
		}
	}
}
