package dev.ukdt.ui.tests.debug;

import java.util.Arrays;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.tests.project.Projects;
import dev.ukdt.ui.tests.run.Guests;

/** Tests in the Debug perspective; each begins without a breakpoint, a guest or a project. */
public final class DebugPerspective implements BeforeEachCallback, AfterEachCallback {
	@Override
	public void beforeEach(ExtensionContext context) {
		Ui.run(() -> {
			var preferences = DebugUITools.getPreferenceStore();
			preferences.setValue("org.eclipse.debug.ui.switch_perspective_on_suspend", "never");
			preferences.setValue("org.eclipse.debug.ui.switch_to_perspective", "never");
		});
		new UiBot().perspectiveById(IDebugUIConstants.ID_DEBUG_PERSPECTIVE);
	}

	private static boolean showsSource(Job job) {
		return job.getClass().getName().startsWith("org.eclipse.debug.internal.ui.sourcelookup.");
	}

	@Override
	public void afterEach(ExtensionContext context) throws Exception {
		Guests.endAll();
		var manager = DebugPlugin.getDefault().getBreakpointManager();
		manager.removeBreakpoints(manager.getBreakpoints(), true);
		for (IBreakpoint left : manager.getBreakpoints()) {
			throw new AssertionError("A breakpoint is left: " + left);
		}
		Wait.until("the last source shown", () -> Arrays.stream(Job.getJobManager().find(null)).noneMatch(DebugPerspective::showsSource)); // whose project goes now
		Projects.deleteAll();
	}
}
