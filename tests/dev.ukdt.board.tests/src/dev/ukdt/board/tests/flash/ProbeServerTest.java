package dev.ukdt.board.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.ProbeServer;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin;

/** The real OpenOCD serves a debugger, with its own dummy for a probe: a chip whose every bit is one. */
class ProbeServerTest {
	private static final String BOARD = """
			id: dummy
			name: Dummy
			chip: ARM926
			architectures: [arm]
			flash:
			  - with: disk
			  - with: openocd
			    command: [adapter driver dummy, transport select jtag, adapter speed 1000, jtag newtap t cpu -irlen 4, target create t.cpu arm926ejs -chain-position t.cpu]
			card: {}
			""";

	@TempDir
	Path folder;
	private final Board board = Boards.read("dummy", Yaml.parse("dummy", BOARD));

	@Test
	void itListensOnThisMachineAloneAndEndsWithItsUser() throws Exception {
		try (var server = start("any")) {
			var port = Integer.parseInt(server.endpoint().substring("127.0.0.1:".length()));
			var hex = String.format(":%04X ", port);
			var listening = Files.readAllLines(Path.of("/proc/net/tcp")).stream().filter(line -> line.contains(hex) && line.contains(" 0A ")).toList();
			assertEquals(1, listening.size(), listening.toString());
			assertTrue(listening.getFirst().contains(" 0100007F" + hex), listening.toString());
			server.close();
			server.onEnd().get(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void theDebuggerMeetsTheBoardByItsStub() throws Exception {
		try (var server = start("any")) {
			var request = DebugRequest.of(new Origin.Stub(server.endpoint(), Origin.Arrival.STAY));
			var target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, Optional.empty(), DebugSession.start(request, ToolFinder.onPath()), "dummy");
			try {
				target.begin(new Cancellation());
				assertTrue(target.isSuspended());
				assertEquals(1, target.getVcpus().size());
			} finally {
				target.session().close();
				target.session().gdb().onEnd().get(60, TimeUnit.SECONDS);
			}
		}
	}

	@Test
	void aProbeThatIsNotThereIsToldAndNothingIsLeftBehind() {
		assumeTrue(Program.exists("openocd"), "there is no openocd");
		var pico = Boards.installed().get("pico");
		var message = assertThrows(IOException.class, () -> {
			var probe = FlashTarget.of(pico, "openocd", ToolFinder.onPath());
			ProbeServer.start(pico, probe.way(), probe.target(), ToolFinder.onPath(), new Cancellation()).close();
		}).getMessage();
		assertTrue(message.startsWith("no probe is found"), message);
		assertEquals(List.of(), ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("/openocd")).toList());
	}

	@Test
	void theProbeIsThatWhichFlashedOrTheFirstWhoseProgramIsHere() throws IOException {
		var nothing = new ToolFinder(id -> Optional.empty(), List.of(folder));
		var pico = Boards.installed().get("pico");
		assertEquals("jlink", ProbeServer.choose(pico, FlashTarget.of(pico, "jlink:7", nothing), nothing).way().flasher());
		assertEquals("openocd", ProbeServer.choose(pico, FlashTarget.of(pico, "drive:/nowhere", nothing), nothing).way().flasher());
		var pc = Boards.installed().get("pc");
		assertTrue(assertThrows(IOException.class, () -> ProbeServer.choose(pc, FlashTarget.of(pc, "disk:/x", nothing), nothing)).getMessage().contains("has no probe"));
	}

	private ProbeServer start(String target) throws IOException {
		assumeTrue(Program.exists("openocd"), "there is no openocd");
		return ProbeServer.start(board, board.way("openocd").orElseThrow(), target, ToolFinder.onPath(), new Cancellation());
	}
}
