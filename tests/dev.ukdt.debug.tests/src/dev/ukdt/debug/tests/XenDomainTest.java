package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;
import dev.ukdt.machine.StubRequest;

/**
 * A session with gdbsx, which hears no debugger while the domain runs, has no debug registers, and leaves without a word. Stand-ins for xl and gdbsx, with a
 * guest of QEMU's behind them.
 */
class XenDomainTest {
	private static final Path STAND_INS = Path.of(System.getProperty("ukdt.root"), "tests/dev.ukdt.machine.tests/stand-ins/xen");

	@TempDir
	Path folder;
	private BareImage image;

	@BeforeEach
	void prepare() throws Exception {
		image = BareImage.ofMain(Guests.COUNTING, "x86_64");
		var name = "ukdt-trial-" + ProcessHandle.current().pid();
		var works = networks("add", name) && networks("exec", name, "true");
		networks("delete", name);
		assumeTrue(works, "a network of the stub's own needs the rights of root");
	}

	private static boolean networks(String... words) throws Exception {
		return new ProcessBuilder(Stream.concat(Stream.of("ip", "netns"), Stream.of(words)).toList()).start().waitFor() == 0;
	}

	private OwnGuest start() throws Exception {
		return OwnGuest.start(run(), finder(), image);
	}

	private ProjectRun run() throws Exception {
		var settings = GuestSettings.defaults(image.directory()).withEnvironment(Map.of("STAND_IN_CALLS", folder.resolve("calls").toString(), "STAND_IN_JAVA",
				Path.of(System.getProperty("java.home"), "bin/java").toString()));
		return new ProjectRun(Machines.installed().get("xen"), Image.read(image.elf()), settings);
	}

	private static ToolFinder finder() {
		return new ToolFinder(id -> Optional.of(STAND_INS.resolve(id)).filter(Files::isExecutable), ToolFinder.environmentPath());
	}

	private long pauses() throws Exception {
		return Files.readAllLines(folder.resolve("calls")).stream().filter(line -> line.startsWith("xl <pause>")).count();
	}

	@Test
	void isPausedByItsMachineAndTakesBreakpointsWhileItRuns() throws Exception {
		try (var own = start(); var debugging = own.atMain()) {
			assertEquals("main", debugging.top().function());
			assertEquals(0, debugging.target().session().hardware());
			debugging.target().resume();
			debugging.awaitRun();
			debugging.target().suspend();
			debugging.awaitStop();
			assertEquals(1, pauses());
			debugging.target().resume();
			debugging.awaitRun();
			Debugging.function("tick");
			debugging.awaitStop();
			assertEquals("tick", debugging.top().function());
			assertTrue(pauses() >= 2);
			debugging.top().getThread().stepOver();
			debugging.awaitStop();
			assertEquals("tick", debugging.top().function());
		}
	}

	@Test
	@Timeout(180)
	void aPauseThatComesAfterTheGuestStoppedByItselfIsTakenBack() throws Exception {
		var hold = fifo("hold");
		var done = fifo("done");
		try (var own = start(); var debugging = own.atMain()) {
			Debugging.function("tick").setCondition("i == 30 || i == 31");
			debugging.target().resume();
			debugging.awaitRun();
			debugging.target().suspend();
			debugging.awaitStop();
			assertEquals("30", i(debugging));
			Files.writeString(hold, "go\n");
			assertEquals("done\n", Files.readString(done));
			debugging.target().resume();
			debugging.awaitStop();
			assertEquals("31", i(debugging));
		}
	}

	private static String i(Debugging debugging) throws Exception {
		return debugging.top().expression("i").getValue().getValueString();
	}

	private Path fifo(String name) throws Exception {
		var file = folder.resolve("calls." + name);
		assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
		return file;
	}

	@Test
	void runsOnWhenTheDebuggerLeavesIt() throws Exception {
		try (var own = start(); var debugging = own.atMain()) {
			debugging.target().disconnect();
			debugging.awaitEnd();
			assertTrue(own.guest().isRunning());
			own.guest().console().expect(Pattern.compile("counting")).get(60, TimeUnit.SECONDS);
		}
	}

	@Test
	void isPausedByItsMachineInASessionThatOnlyMeetsItToo() throws Exception {
		var run = run();
		var waiting = new ProjectRun(run.machine(), run.image(), run.settings().withStub(StubRequest.PRIVATE).withPaused(true));
		var guest = waiting.plan(finder()).start();
		try (var own = new OwnGuest(guest, image)) {
			var request = DebugRequest.of(new Origin.Stub(guest.stub().orElseThrow().gdbTarget(), Origin.Arrival.STAY)).withSymbols(List.of(new SymbolFile(image.elf())));
			try (var debugging = Debugging.begin(request)) {
				debugging.awaitStop();
				debugging.target().resume();
				debugging.awaitRun();
				debugging.target().suspend();
				debugging.awaitStop();
				assertEquals(1, pauses());
			}
		}
	}
}
