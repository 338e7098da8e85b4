package dev.ukdt.ui.tests.debug;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.driver.Wait;

/** The guest that a test debugs. */
record DebuggedGuest(UnikernelDebugTarget target) {
	/** What a test sets in the launch configuration. */
	interface Settings {
		void apply(ILaunchConfigurationWorkingCopy configuration) throws Exception;
	}

	/** Launches a project's guest under the debugger; waits until it stands still in {@code main}. */
	static DebuggedGuest launch(DebugProject project, Settings settings) throws Exception {
		launch(project, ILaunchManager.DEBUG_MODE, settings);
		return only().untilIn("main");
	}

	/** Launches a project's guest in a mode; does not wait for more than its start. */
	static void launch(DebugProject project, String mode, Settings settings) throws Exception {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var type = manager.getLaunchConfigurationType(LaunchAttributes.TYPE);
		var configuration = type.newInstance(null, manager.generateLaunchConfigurationName(project.project().getName()));
		configuration.setAttribute(LaunchAttributes.PROJECT, project.project().getName());
		settings.apply(configuration);
		configuration.launch(mode, new NullProgressMonitor(), true);
	}

	static DebuggedGuest launch(DebugProject project) throws Exception {
		return launch(project, configuration -> { });
	}

	/** The only guest that is debugged, as soon as it is there. */
	static DebuggedGuest only() {
		return new DebuggedGuest(Wait.untilValue("a guest that is debugged",
				() -> Stream.of(DebugPlugin.getDefault().getLaunchManager().getDebugTargets()).filter(UnikernelDebugTarget.class::isInstance)
						.map(UnikernelDebugTarget.class::cast).filter(target -> !target.isTerminated()).findFirst().orElse(null)));
	}

	/** Waits until it stands still in a function, and the Debug view has selected that frame. */
	DebuggedGuest untilIn(String function) {
		Wait.until("stopped in " + function, () -> {
			for (var vcpu : target.getVcpus()) {
				var frame = vcpu.isSuspended() ? vcpu.getTopStackFrame() : null;
				if (frame != null && frame.function().equals(function)) {
					return true;
				}
			}
			return false;
		});
		Wait.until("a frame of " + function + " selected", () -> DebugUITools.getDebugContext() instanceof GuestFrame frame && frame.function().equals(function));
		return this;
	}

	Vcpu vcpu() {
		return target.getVcpus().getFirst();
	}

	/** Whether the first vCPU stands still at such a place. The frame may be gone between two questions. */
	boolean isAt(Predicate<GuestFrame> place) throws DebugException {
		var frame = vcpu().isSuspended() ? frame() : null;
		return frame != null && place.test(frame);
	}

	GuestFrame frame() throws DebugException {
		return vcpu().getTopStackFrame();
	}
}
