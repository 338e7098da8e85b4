package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;

/** The launch configuration type, with a project in a real workspace. */
class LaunchTest {
	private static final ILaunchManager LAUNCHES = DebugPlugin.getDefault().getLaunchManager();

	private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("it's $(a) guëst");

	@AfterEach
	void remove() throws Exception {
		for (var launch : LAUNCHES.getLaunches()) {
			launch.terminate();
			for (var process : launch.getProcesses()) {
				Guests.await(((GuestProcess) process).guest().onEnd());
			}
			LAUNCHES.removeLaunch(launch);
		}
		project.delete(true, true, null);
	}

	@Test
	void aProjectIsBuiltAndItsGuestIsAProcessOfTheLaunch() throws Exception {
		create("hello");
		var process = launch(configuration());
		end(process);
		assertEquals(0, process.getExitValue());
		assertTrue(process.getStreamsProxy().getOutputStreamMonitor().getContents().contains("Hello"));
		var words = process.getStreamsProxy().getErrorStreamMonitor().getContents();
		assertTrue(words.contains("the guest ended well (code 0) [first output after"), words);
		assertTrue(process.getAttribute(IProcess.ATTR_CMDLINE).contains("guest.elf"));
		assertTrue(process.getLabel().contains(project.getName()), process.getLabel());
	}

	@Test
	void environmentOfTheConfigurationReachesTheEmulator() throws Exception {
		create("echo");
		var configuration = configuration();
		configuration.setAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.of("UKDT_WORD", "two words"));
		var guest = launch(configuration).getAdapter(Guest.class);
		var told = Files.readString(Path.of("/proc/" + guest.process().pid() + "/environ"), StandardCharsets.ISO_8859_1);
		assertTrue(List.of(told.split("\0")).contains("UKDT_WORD=two words"), told);
	}

	@Test
	void terminateEndsTheEmulator() throws Exception {
		create("echo");
		var process = launch(configuration());
		Guests.expect(process.getAdapter(Guest.class), "\n> ");
		process.getStreamsProxy().write("marco\n");
		Guests.expect(process.getAdapter(Guest.class), "You typed: marco");
		var ended = onTerminate(process);
		process.getLaunch().terminate();
		Guests.await(ended);
		assertTrue(process.isTerminated());
		assertTrue(process.getLaunch().isTerminated());
		assertFalse(process.getAdapter(Guest.class).process().isAlive());
	}

	@Test
	void settingsReachTheGuest() throws Exception {
		create("hello");
		var configuration = configuration();
		configuration.setAttribute(LaunchAttributes.MACHINE, "qemu:pc");
		configuration.setAttribute(LaunchAttributes.MEMORY, 77);
		configuration.setAttribute(LaunchAttributes.ARGUMENTS, "one \"two words\"");
		configuration.setAttribute(LaunchAttributes.EXTRA, "-name guest");
		var process = launch(configuration);
		var line = process.getAdapter(Guest.class).plan().command().arguments();
		assertEquals("pc", line.get(line.indexOf("-machine") + 1));
		assertEquals("77", line.get(line.indexOf("-m") + 1));
		assertEquals("one two words", line.get(line.indexOf("-append") + 1));
		assertEquals("guest", line.getLast());
		end(process);
	}

	@Test
	void howLongTheGuestTookToATextIsTold() throws Exception {
		create("hello");
		var configuration = configuration();
		configuration.setAttribute(LaunchAttributes.READY_TEXT, "This is x86_\\d+");
		var process = launch(configuration);
		end(process);
		var words = process.getStreamsProxy().getErrorStreamMonitor().getContents();
		assertTrue(words.matches("(?s).* \\[first output after \\d+ ms, ready after \\d+ ms, ran \\d+ ms\\]\n"), words);
	}

	@Test
	void aProjectThatDoesNotBuildIsNotRun() throws Exception {
		create("hello");
		project.getFile("src/main.c").setContents(new ByteArrayInputStream("int broken = undeclared;\n".getBytes(StandardCharsets.UTF_8)), true, false, null);
		var problem = assertThrows(CoreException.class, () -> launch(configuration()));
		assertTrue(problem.getMessage().contains("undeclared"), problem.getMessage());
		assertEquals(0, LAUNCHES.getLaunches().length);
	}

	@Test
	void whatIsMissingIsToldBeforeAnythingStarts() throws Exception {
		create("hello");
		var configuration = configuration();
		configuration.setAttribute(LaunchAttributes.MACHINE, "no-such");
		assertTrue(assertThrows(CoreException.class, () -> launch(configuration)).getMessage().contains("there is no machine 'no-such'"));
		configuration.setAttribute(LaunchAttributes.PROJECT, "gone");
		assertTrue(assertThrows(CoreException.class, () -> launch(configuration)).getMessage().contains("'gone'"));
	}

	private void create(String template) throws Exception {
		var directory = Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI()).resolve(project.getName());
		ProjectPlan.of(Families.installed().find("bare").orElseThrow(), template, directory, "x86_64", Map.of()).write();
		project.create(null);
		project.open(null);
		UnikernelNature.addTo(project, null);
		ProjectTrust.trust(project);
	}

	private ILaunchConfigurationWorkingCopy configuration() throws CoreException {
		var type = LAUNCHES.getLaunchConfigurationType(LaunchAttributes.TYPE);
		var configuration = type.newInstance(null, LAUNCHES.generateLaunchConfigurationName("guest"));
		configuration.setAttribute(LaunchAttributes.PROJECT, project.getName());
		return configuration;
	}

	private static IProcess launch(ILaunchConfigurationWorkingCopy configuration) throws CoreException {
		ILaunch launch = configuration.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor(), true);
		return launch.getProcesses()[0];
	}

	private static void end(IProcess process) throws InterruptedException {
		Guests.end(process.getAdapter(Guest.class));
	}

	private static CompletableFuture<Void> onTerminate(IProcess process) {
		var ended = new CompletableFuture<Void>();
		var listener = new IDebugEventSetListener[1];
		listener[0] = events -> {
			for (var event : events) {
				if (event.getSource() == process && event.getKind() == DebugEvent.TERMINATE) {
					DebugPlugin.getDefault().removeDebugEventListener(listener[0]);
					ended.complete(null);
				}
			}
		};
		DebugPlugin.getDefault().addDebugEventListener(listener[0]);
		return ended;
	}
}
