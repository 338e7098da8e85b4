package dev.ukdt.ui.tests.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.actions.ExportBreakpointsOperation;
import org.eclipse.debug.ui.actions.ImportBreakpointsOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.BreakpointSpec;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;

/** Breakpoints of every kind in the file that Eclipse exports and imports. */
@ExtendWith({ WorkbenchExtension.class, DebugPerspective.class })
class BreakpointFileTest {
	@TempDir
	Path folder;

	@Test
	void allThatIsSetOfABreakpointIsExportedAndImported() throws Exception {
		var project = DebugProject.create("exported");
		var manager = DebugPlugin.getDefault().getBreakpointManager();
		var root = ResourcesPlugin.getWorkspace().getRoot();
		var line = new LineBreakpoint(project.source(), project.source().getLocation().toOSString(), DebugProject.line("return result"));
		line.setCondition("n == 3");
		line.setHitCount(2);
		line.setVcpus(List.of(1));
		var function = new FunctionBreakpoint(root, "twice");
		function.setCondition("1");
		function.setLogMessage("true");
		function.setMeans(Means.HARDWARE);
		var address = new AddressBreakpoint(root, 0x100000);
		address.setTemporary(true);
		address.setEnabled(false);
		manager.addBreakpoints(new UnikernelBreakpoint[] { line, function, address, new MemoryWatchpoint(root, "counter", true, false) });
		var before = specs();
		assertEquals(4, before.size());

		var file = folder.resolve("breakpoints.bkpt");
		new ExportBreakpointsOperation(manager.getBreakpoints(), file.toString()).run(new NullProgressMonitor());
		assertTrue(Files.size(file) > 0);
		manager.removeBreakpoints(manager.getBreakpoints(), true);
		Wait.until("none left", () -> specs().isEmpty());
		new ImportBreakpointsOperation(file.toString(), true, false).run(new NullProgressMonitor());
		Wait.untilValue(() -> before + " are back; there are " + specs(), () -> specs().equals(before) ? before : null, Wait.LIMIT);
	}

	private static Set<BreakpointSpec> specs() {
		return Arrays.stream(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID)).map(UnikernelBreakpoint.class::cast).map(UnikernelBreakpoint::spec)
				.collect(Collectors.toSet());
	}
}
