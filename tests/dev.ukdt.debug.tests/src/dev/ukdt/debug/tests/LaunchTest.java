package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;
import dev.ukdt.debug.launch.DebugAttributes;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;

/** Launch configurations in debug mode, as the IDE starts them. */
class LaunchTest {
	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("it's $(a) guëst");

	@AfterEach
	void clean() throws CoreException {
		for (var launch : DebugPlugin.getDefault().getLaunchManager().getLaunches()) {
			launch.terminate();
		}
		project.delete(true, true, null);
	}

	@Test
	void anImageWithoutAProjectStopsAtMainAndEndsWithTheLaunch() throws Exception {
		try (var debugging = new Debugging()) {
			var launch = configuration(Map.of(LaunchAttributes.IMAGE, BareImage.of("hello", "x86_64").elf().toString())).launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor(), true);
			assertEquals("main", debugging.follow(target(launch)).awaitStop().getTopStackFrame().function());
			var guest = ((GuestProcess) launch.getProcesses()[0]).guest();
			launch.terminate();
			debugging.awaitEnd();
			assertTrue(guest.onEnd().get(30, TimeUnit.SECONDS).good());
			assertFalse(guest.process().isAlive());
		}
	}

	@Test
	void aProjectIsBuiltAndItsSourceFound() throws Exception {
		create();
		try (var debugging = new Debugging()) {
			var launch = configuration(Map.of(LaunchAttributes.PROJECT, project.getName())).launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor(), true);
			var frame = debugging.follow(target(launch)).awaitStop().getTopStackFrame();
			IFile main = project.getFile("src/main.c");
			assertEquals(main, launch.getSourceLocator().getSourceElement(frame));
			frame.getDebugTarget().resume();
			debugging.awaitEnd();
			assertTrue(((GuestProcess) launch.getProcesses()[0]).guest().onEnd().get(30, TimeUnit.SECONDS).good());
			assertTrue(target(launch).endReason().contains("ended well"), target(launch).endReason());
		}
	}

	@Test
	void aGuestThatRunsIsMetAndLeftRunning() throws Exception {
		var image = BareImage.of("echo", "x86_64");
		try (var qemu = Qemu.start(image); var debugging = new Debugging()) {
			var launch = configuration(Map.of(DebugAttributes.WHAT, DebugAttributes.ATTACH_TO, DebugAttributes.STUB, "unix:" + qemu.stub(), LaunchAttributes.SYMBOLS,
					List.of(image.elf().toString()))).launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor(), true);
			debugging.follow(target(launch)).awaitStop();
			target(launch).disconnect();
			debugging.awaitEnd();
			assertTrue(target(launch).isDisconnected());
			assertTrue(qemu.awaitConsole("Type something"), "the guest did not go on");
		}
	}

	@Test
	void aConfigurationThatCannotBeReadLeavesNoGdb() throws Exception {
		var before = gdbs();
		var broken = configuration(Map.of(DebugAttributes.WHAT, DebugAttributes.ATTACH_TO, DebugAttributes.STUB, "unix:/no/such/socket", DebugAttributes.STEP_FILTERS, "no list"));
		assertThrows(CoreException.class, () -> broken.launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor(), true));
		for (var gdb : gdbs()) {
			if (!before.contains(gdb)) {
				gdb.onExit().get(60, TimeUnit.SECONDS);
			}
		}
	}

	private static List<ProcessHandle> gdbs() {
		return ProcessHandle.current().children().filter(child -> child.info().command().orElse("").contains("gdb")).toList();
	}

	@Test
	void aGuestWithoutAStubIsFoundAndOpensOne() throws Exception {
		var image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		try (var qemu = Qemu.startWithoutStub(image)) {
			var found = RunningGuests.all().stream().filter(guest -> guest.pid() == qemu.process().pid()).findFirst().orElseThrow();
			var stub = RunningGuests.stub(found);
			try (var debugging = Debugging.begin(DebugRequest.of(new Origin.Stub(stub.gdbTarget(), Arrival.STAY)).withSymbols(List.of(new SymbolFile(image.elf()))))) {
				debugging.awaitStop();
				assertTrue(debugging.top().getThread().frames().stream().anyMatch(frame -> frame.function().equals("main")));
			}
		}
	}

	private static UnikernelDebugTarget target(ILaunch launch) {
		return (UnikernelDebugTarget) launch.getDebugTarget();
	}

	private static ILaunchConfigurationWorkingCopy configuration(Map<String, ?> attributes) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var copy = manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, manager.generateLaunchConfigurationName("guest"));
		attributes.forEach(copy::setAttribute);
		copy.setAttribute(LaunchAttributes.ACCELERATION, "tcg");
		return copy;
	}

	private void create() throws Exception {
		var directory = Path.of(project.getWorkspace().getRoot().getLocationURI()).resolve(project.getName());
		ProjectPlan.of(Families.installed().find("bare").orElseThrow(), "hello", directory, "x86_64", Map.of()).write();
		project.create(null);
		project.open(null);
		ProjectTrust.trust(project);
		UnikernelNature.addTo(project, null);
	}
}
