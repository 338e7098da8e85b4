package dev.ukdt.ui.tests.board;

import org.eclipse.debug.core.DebugPlugin;

import dev.ukdt.ui.tests.project.Projects;

/** What tests of boards leave behind. */
final class BoardLaunches {
	private BoardLaunches() {
	}

	/** Ends every launch, and forgets the stand-in for a probe's program and all projects. */
	static void forgetEverything() throws Exception {
		for (var launch : DebugPlugin.getDefault().getLaunchManager().getLaunches()) {
			launch.terminate();
			DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
		}
		OpenOcdStandIn.forget();
		Projects.deleteAll();
	}
}
