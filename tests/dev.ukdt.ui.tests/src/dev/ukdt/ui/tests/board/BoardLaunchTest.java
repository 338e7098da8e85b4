package dev.ukdt.ui.tests.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.launch.BoardAttributes;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.ui.driver.Screenshot;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.driver.WorkbenchExtension;
import dev.ukdt.ui.tests.project.NewProjectDialog;
import dev.ukdt.ui.tests.project.Projects;

/** Launch configurations of the type "Unikernel on Board". */
@ExtendWith(WorkbenchExtension.class)
class BoardLaunchTest {
	private final UiBot bot = new UiBot();
	@TempDir
	Path folder;

	@AfterEach
	void forgetEverything() throws Exception {
		for (var launch : DebugPlugin.getDefault().getLaunchManager().getLaunches()) {
			launch.terminate();
			DebugPlugin.getDefault().getLaunchManager().removeLaunch(launch);
		}
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).remove(WorkspaceTools.PREFIX + "openocd");
		Projects.deleteAll();
	}

	@Test
	void runningBuildsForTheBoardAsksAndWritesTheDisk() throws Exception {
		NewProjectDialog.create(bot, "Hello", "onboard");
		try (var card = Loop.of(folder, 64)) {
			launch("run", Map.of(BoardAttributes.PROJECT, "onboard", BoardAttributes.BOARD, "pc", BoardAttributes.TARGET, card.node().toString()));
			bot.shell("Erase").button("Erase and Write").click();
			var launch = onlyLaunch();
			Wait.until("the end of flashing", () -> launch.getProcesses().length == 1 && launch.getProcesses()[0].isTerminated());
			assertEquals(0, launch.getProcesses()[0].getExitValue());
			Screenshot.take("board-launch");
			assertTrue(Loop.run("mdir", "-b", "-i", card.node() + "@@4M", "::").contains("boot"));
		}
	}

	/** The probe's program is a stand-in, which takes the flashing as done and has QEMU's stub behind its own options; GDB and the debugger are the real ones. */
	@Test
	void debuggingMeetsTheBoardByItsProbeAndEndsTheProbesProgram() throws Exception {
		NewProjectDialog.create(bot, "Hello", "probed");
		var image = Projects.named("probed").getLocation().toPath().resolve("build/arm/guest.elf");
		var pid = folder.resolve("pid");
		standIn("""
				case "$*" in
				*program*) echo '** Programming Started **'; echo '** Verify Started **'; exit 0 ;;
				esac
				port=$(echo "$*" | sed -n 's/.*gdb_port \\([0-9]*\\).*/\\1/p')
				echo "Info : Listening on port $port for gdb connections"
				echo $$ >%s
				exec qemu-system-arm -machine mps2-an385 -display none -S -kernel %s -gdb tcp:127.0.0.1:$port
				""".formatted(pid, image));
		launch("debug", Map.of(BoardAttributes.PROJECT, "probed", BoardAttributes.BOARD, "microbit-v2", BoardAttributes.TARGET, "openocd"));
		var launch = onlyLaunch();
		Wait.until("a debug target that stands", () -> launch.getDebugTarget() != null && launch.getDebugTarget().isSuspended());
		var threads = launch.getDebugTarget().getThreads();
		assertEquals("boot", threads[0].getTopStackFrame().getName().replaceAll("\\(.*", "").strip());
		var server = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
		launch.terminate();
		server.onExit().get(30, TimeUnit.SECONDS);
	}

	@Test
	void aBoardWithoutAProbeIsToldSoAfterItWasFlashed() throws Exception {
		NewProjectDialog.create(bot, "Hello", "noprobe");
		try (var card = Loop.of(folder, 64)) {
			launch("debug", Map.of(BoardAttributes.PROJECT, "noprobe", BoardAttributes.BOARD, "pc", BoardAttributes.TARGET, card.node().toString()));
			bot.shell("Erase").button("Erase and Write").click();
			var told = bot.shell("Problem Occurred");
			Screenshot.take("board-no-probe");
			told.close();
		}
	}

	private void standIn(String script) throws Exception {
		var file = Files.writeString(folder.resolve("openocd"), "#!/bin/sh\n" + script);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		InstanceScope.INSTANCE.getNode(WorkspaceTools.NODE).put(WorkspaceTools.PREFIX + "openocd", file.toString());
	}

	private static void launch(String mode, Map<String, String> attributes) throws Exception {
		var type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(BoardAttributes.TYPE);
		var copy = type.newInstance(null, "board " + mode);
		attributes.forEach(copy::setAttribute);
		ILaunchConfiguration configuration = copy;
		var job = Job.create("Launching", monitor -> {
			configuration.launch(mode, monitor);
		});
		job.setUser(true);
		job.schedule();
	}

	private static ILaunch onlyLaunch() {
		return Wait.untilValue("a launch", () -> {
			var launches = DebugPlugin.getDefault().getLaunchManager().getLaunches();
			return launches.length == 1 ? launches[0] : null;
		});
	}
}
