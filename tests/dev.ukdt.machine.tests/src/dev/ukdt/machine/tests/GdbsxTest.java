package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.StubRequest;

/**
 * Domains of Xen under gdbsx, which listens on every address and therefore gets a network of its own. No Xen is here: stand-ins for xl and gdbsx, with a guest
 * of QEMU's behind them; the network, socat and GDB are real.
 */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class GdbsxTest {
	private static final String LIMIT = "dev.ukdt.machine.stub.seconds";
	private static final int PORT = 61234;

	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;
	private StandIns standIns;
	private Image image;

	@BeforeEach
	void prepare() throws Exception {
		standIns = StandIns.in(folder);
		image = BareImages.of("hello", "x86_64");
	}

	@Test
	void thePlanTellsEveryLineThatRuns() throws Exception {
		standIns.xen("xl", "gdbsx").with("ip", "socat");
		var plan = Guests.plan("xen", image, settings(), standIns.finder());
		var stub = ((StubEndpoint.Unix) plan.stub().orElseThrow()).socket();
		var name = "ukdt-" + stub.getParent().getFileName();
		var bin = standIns.folder() + "/";
		assertEquals(List.of(bin + "ip netns add " + name, bin + "ip -n " + name + " link set lo up", bin + "xl create -F -c -p " + stub.resolveSibling("domain.cfg"),
				bin + "ip netns exec " + name + " " + bin + "gdbsx -a <domid> 64 " + PORT,
				bin + "ip netns exec " + name + " " + bin + "socat -d -d TCP:127.0.0.1:" + PORT + ",retry=600,interval=0.1 UNIX-LISTEN:" + stub,
				bin + "xl unpause " + name), plan.lines().stream().map(line -> String.join(" ", line.arguments())).toList());
		assertTrue(plan.stubTraits().deaf());
		assertTrue(plan.notes().getFirst().contains("GDBSX"), plan.notes().toString());
	}

	@Test
	void aDomainIsPausedByXlWhereThatIsWanted() throws Exception {
		standIns.xen("xl", "gdbsx").with("ip", "socat");
		var plain = Guests.plan("xen", image, Guests.settings(image), standIns.finder());
		assertEquals(List.of(plain.command()), plain.lines());
		assertFalse(plain.command().arguments().contains("-p"));
		assertTrue(Guests.plan("xen", image, Guests.settings(image).withPaused(true), standIns.finder()).command().arguments().contains("-p"));
		var running = Guests.plan("xen", image, settings().withPaused(false), standIns.finder());
		assertFalse(running.command().arguments().contains("-p"));
		assertTrue(running.companions().getLast().program().endsWith("ip"), "gdbsx alone holds this one, and xl need not let it go");
	}

	@Test
	void eachToolThatIsMissingIsNamedWithTheWayToGetIt() throws Exception {
		standIns.xen("xl");
		assertTrue(missing().contains("gdbsx") && missing().contains("xen-utils-common"), missing());
		standIns.xen("gdbsx");
		assertTrue(missing().contains("iproute2"), missing());
		standIns.with("ip");
		assertTrue(missing().contains("socat"), missing());
	}

	private String missing() {
		return assertThrows(ToolMissing.class, () -> Guests.plan("xen", image, settings(), standIns.finder())).getMessage();
	}

	@Test
	void aDebuggerReachesTheDomainByItsPrivateSocketAloneAndAllIsGoneBehindIt() throws Exception {
		var guest = start(settings());
		var helpers = helpers();
		assertEquals(2, helpers.size(), helpers.toString());
		for (var helper : helpers) {
			assertFalse(Files.isSameFile(Path.of("/proc/self/ns/net"), Path.of("/proc", String.valueOf(helper.pid()), "ns/net")), helper.info().toString());
		}
		assertFalse(listens(), "the stub listens in the network of this machine");
		var said = gdb(guest, "break main", "continue", "next", "next", "next", "print answer", "delete", "continue");
		assertTrue(said.contains("Breakpoint 1, main"), said);
		assertTrue(said.contains("$1 = 42"), said);
		assertEquals(Kind.EXITED, Guests.end(guest).kind());
		assertTrue(guest.console().text().contains("Hello, unikernel world!"), guest.console().text());
		assertGone(guest, helpers);
	}

	@Test
	void aDebuggerThatLeavesLetsTheDomainRun() throws Exception {
		image = BareImages.of("echo", "x86_64");
		var guest = start(settings());
		var helpers = helpers();
		var said = gdb(guest, "break main", "continue", "delete", "detach");
		assertTrue(said.contains("Breakpoint 1, main"), said);
		Guests.expect(guest, "\n> ");
		guest.end();
		assertEquals(Kind.ENDED, Guests.end(guest).kind());
		assertTrue(standIns.called().contains("xl <destroy> <ukdt-" + guest.id() + ">"), standIns.called().toString());
		assertGone(guest, helpers);
	}

	@Test
	void aXenWithoutItsPartOfTheStubIsToldInGdbsxsWordsAndNothingIsLeft() throws Exception {
		var environment = new HashMap<>(standIns.environment());
		environment.put("STAND_IN_REFUSAL", "Hyp is NOT enabled for gdbsx");
		var plan = plan(settings().withEnvironment(environment));
		var told = assertThrows(MachineException.class, plan::start).getMessage();
		assertTrue(told.contains("Hyp is NOT enabled for gdbsx") && told.contains("built with its option GDBSX"), told);
		assertGone(plan, List.of());
	}

	@Test
	void aDomainThatDoesNotAppearIsToldWithinTheLimitAndNothingIsLeft() throws Exception {
		Files.createFile(Path.of(standIns.calls() + ".never"));
		var plan = plan(settings());
		System.setProperty(LIMIT, "3");
		try {
			var told = assertThrows(MachineException.class, plan::start).getMessage();
			assertTrue(told.contains("does not say that the guest is there within 3 s"), told);
			assertTrue(told.contains("Parsing config"), told);
		} finally {
			System.clearProperty(LIMIT);
		}
		assertGone(plan, List.of());
	}

	@Test
	void whatStandsBesideAGuestOfAKilledUkdtIsEndedToo() throws Exception {
		var guest = start(settings());
		var record = Path.of(((StubEndpoint.Unix) guest.stub().orElseThrow()).socket().getParent().toString(), "guest.json");
		var left = JsonParser.parseString(Files.readString(record)).getAsJsonObject();
		assertEquals(helpers().stream().map(ProcessHandle::pid).sorted().toList(),
				left.getAsJsonArray("companions").asList().stream().map(it -> it.getAsJsonObject().get("pid").getAsLong()).sorted().toList());
		guest.end();
		Guests.end(guest);
		var beside = new ProcessBuilder("sleep", "600").start();
		leave(record, left, beside.toHandle());
		RunningGuests.clean();
		assertTrue(beside.waitFor(60, TimeUnit.SECONDS));
		assertFalse(Files.exists(record));
	}

	/** As a UKDT leaves the record of a guest that ended when nobody was there, with another process beside it. */
	private static void leave(Path record, JsonObject left, ProcessHandle beside) throws IOException {
		left.addProperty("owner", 0);
		var companion = left.getAsJsonArray("companions").get(0).getAsJsonObject();
		companion.addProperty("pid", beside.pid());
		companion.addProperty("started", beside.info().startInstant().orElseThrow().toEpochMilli());
		left.getAsJsonArray("after").remove(1); // its network has gone already
		Files.createDirectories(record.getParent());
		Files.writeString(record, left.toString());
	}

	@Test
	void aSecondVcpuIsRefusedForADebuggerAlone() throws Exception {
		standIns.xen("xl", "gdbsx").with("ip", "socat");
		var told = assertThrows(MachineException.class, () -> Guests.plan("xen", image, settings().withVcpus(2), standIns.finder())).getMessage();
		assertTrue(told.contains("no second vCPU for a debugger"), told);
		assertEquals(2, Guests.plan("xen", image, Guests.settings(image).withVcpus(2), standIns.finder()).settings().vcpus());
	}

	@Test
	void aProcessorThatGdbsxDoesNotKnowIsRefused() throws Exception {
		standIns.xen("xl");
		var arm = settings().withArchitecture(Architecture.AARCH64);
		var header = new byte[64];
		System.arraycopy(new byte[] { 'A', 'R', 'M', 0x64 }, 0, header, 56, 4);
		var other = Image.read(Files.write(folder.resolve("Image"), header));
		var told = assertThrows(MachineException.class, () -> Guests.plan("xen", other, arm, standIns.finder())).getMessage();
		assertTrue(told.contains("no stub for a debugger of aarch64"), told);
	}

	private GuestSettings settings() {
		return Guests.settings(image).withStub(StubRequest.PRIVATE).withPaused(true).withEnvironment(standIns.environment());
	}

	private GuestPlan plan(GuestSettings settings) throws Exception {
		standIns.xen("xl", "gdbsx");
		var name = "ukdt-trial-" + ProcessHandle.current().pid();
		var works = networks("add", name).exitValue() == 0 && networks("exec", name, "true").exitValue() == 0;
		networks("delete", name);
		assumeTrue(works, "a network of the stub's own needs the rights of root");
		return Guests.plan("xen", image, settings, standIns.finder("ip", "socat"));
	}

	private Guest start(GuestSettings settings) throws Exception {
		return guests.start(plan(settings));
	}

	private static Process networks(String... words) throws Exception {
		var line = new ArrayList<>(List.of("ip", "netns"));
		line.addAll(List.of(words));
		var process = new ProcessBuilder(line).redirectErrorStream(true).start();
		assertTrue(process.waitFor(60, TimeUnit.SECONDS));
		return process;
	}

	/** The processes of ours that are gdbsx and the socat beside it. */
	private List<ProcessHandle> helpers() {
		return ProcessHandle.current().children().filter(child -> child.info().commandLine().filter(line -> line.contains("Gdbsx.java") || line.contains("UNIX-LISTEN"))
				.isPresent()).toList();
	}

	/** Whether anything in this machine's own network listens at the stub's port. */
	private static boolean listens() throws IOException {
		for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			if (Files.readString(Path.of(table)).contains(":%04X 0".formatted(PORT))) {
				return true;
			}
		}
		return false;
	}

	private void assertGone(Guest guest, List<ProcessHandle> helpers) throws Exception {
		assertGone(guest.plan(), helpers);
	}

	private void assertGone(GuestPlan plan, List<ProcessHandle> helpers) throws Exception {
		var room = ((StubEndpoint.Unix) plan.stub().orElseThrow()).socket().getParent();
		assertFalse(Files.exists(room));
		assertTrue(helpers.stream().noneMatch(ProcessHandle::isAlive), helpers.toString());
		assertEquals(List.of(), helpers());
		var left = new String(networks("list").getInputStream().readAllBytes());
		assertFalse(left.contains(room.getFileName().toString()), left);
	}

	/** A real GDB carries the commands out and leaves; what it said. */
	private String gdb(Guest guest, String... commands) throws Exception {
		var line = new ArrayList<>(List.of("gdb-multiarch", "-nx", "-batch", "-ex", "set confirm off", "-ex", "set remotetimeout 60", "-ex", "set osabi none", "-ex",
				"target remote " + guest.stub().orElseThrow().gdbTarget()));
		for (var command : commands) {
			line.addAll(List.of("-ex", command));
		}
		line.add(image.path().toString());
		var output = folder.resolve("gdb.txt");
		var process = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
		return Files.readString(output);
	}
}
