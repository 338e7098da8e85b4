package dev.ukdt.ui.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchesListener2;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

import dev.ukdt.board.flash.FlashRequest;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.ProbeServer;
import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.board.launch.BoardRun;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.debug.launch.DebugDelegate;
import dev.ukdt.machine.launch.LaunchAttributes;

/** Debugs a launch configuration of the type "Unikernel on Board": builds, flashes, and meets the board by its probe's stub with the debugger of guests. */
public final class BoardDebugDelegate extends LaunchConfigurationDelegate {
	/** OpenOCD, pyOCD and J-Link all know it. */
	private static final String RESET = "reset halt";

	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return false;
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			var run = BoardRun.of(configuration);
			var there = configuration.getAttribute(BoardAttributes.FLASHED, false) ? run.job().image() : Optional.<Path>empty();
			var image = there.isPresent() ? there.get() : run.flash(launch, cancel.cancellation(), monitor);
			var server = serve(configuration, run, cancel.cancellation());
			try {
				endWith(launch, server);
				new DebugDelegate().launch(attaching(configuration, image, server), mode, launch, monitor);
			} catch (CoreException | RuntimeException e) {
				server.close();
				throw e;
			}
		}
	}

	private static ProbeServer serve(ILaunchConfiguration configuration, BoardRun run, Cancellation cancellation) throws CoreException {
		var board = run.job().board();
		var finder = WorkspaceTools.finder();
		try {
			var chosen = configuration.getAttribute(BoardAttributes.PROBE, "").strip();
			var probe = chosen.isEmpty()
					? ProbeServer.choose(board, FlashTarget.of(board, configuration.getAttribute(BoardAttributes.TARGET, FlashRequest.ANY), finder), finder)
					: FlashTarget.of(board, chosen, finder);
			return ProbeServer.start(board, probe.way(), probe.target(), finder, cancellation);
		} catch (IOException | ToolMissing e) {
			throw new CoreException(Status.error("the image is flashed, but " + e.getMessage(), e));
		}
	}

	/** What the debugger of guests takes: a stub to meet, and the file with the symbols. */
	private static ILaunchConfiguration attaching(ILaunchConfiguration configuration, Path image, ProbeServer server) throws CoreException {
		var type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(LaunchAttributes.TYPE);
		var copy = type.newInstance(null, configuration.getName());
		copy.setAttributes(configuration.getAttributes());
		copy.setAttribute(DebugAttributes.WHAT, DebugAttributes.ATTACH_TO);
		copy.setAttribute(DebugAttributes.STUB, server.endpoint());
		copy.setAttribute(DebugAttributes.RESET, RESET);
		copy.setAttribute(LaunchAttributes.SYMBOLS, List.of(image.toString()));
		copy.setAttribute(LaunchAttributes.PROJECT, configuration.getAttribute(BoardAttributes.PROJECT, ""));
		return copy;
	}

	/** The probe's program lives as long as the launch. */
	private static void endWith(ILaunch launch, ProbeServer server) {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var listener = new ILaunchesListener2() {
			@Override
			public void launchesTerminated(ILaunch[] launches) {
				launchesRemoved(launches);
			}

			@Override
			public void launchesRemoved(ILaunch[] launches) {
				if (Arrays.asList(launches).contains(launch)) {
					server.close();
				}
			}

			@Override
			public void launchesAdded(ILaunch[] launches) {
				// None of them is ours.
			}

			@Override
			public void launchesChanged(ILaunch[] launches) {
				// It is told when it ends.
			}
		};
		manager.addLaunchListener(listener);
		server.onEnd().thenRun(() -> manager.removeLaunchListener(listener));
	}
}
