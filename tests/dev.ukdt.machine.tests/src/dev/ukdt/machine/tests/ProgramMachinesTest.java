package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.StubRequest;

/**
 * The machines that cannot be installed here, by their exact command lines and with stand-ins for their programs: proof of what we start, not of what those
 * programs make of it.
 */
class ProgramMachinesTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;
	private StandIns standIns;

	@BeforeEach
	void prepare() throws Exception {
		standIns = StandIns.in(folder);
	}

	@Test
	void hvtGetsEveryDeviceByItsName() throws Exception {
		var image = NotedImage.solo5(folder.resolve("a b.hvt"), 1);
		standIns.with("solo5-hvt");
		var disk = Files.write(folder.resolve("disk"), new byte[512]);
		var settings = settings(image).withMemory(64).withArguments(List.of("--hello=a b")).withNetworks(List.of(Network.tap("tap100")))
				.withDisks(List.of(new Disk(disk, "raw", Disk.Bus.VIRTIO, false, 0, "data")));
		var guest = start("hvt", image, settings);
		assertEquals("solo5-hvt <--mem=64> <--net:service=tap100> <--block:data=" + disk + "> <--> <" + image.path() + "> <--hello=a b>", standIns.called().getFirst());
		type(guest, "exit 7");
		assertEquals(OptionalInt.of(7), Guests.end(guest).guest());
	}

	@Test
	void aStubNeedsTheDebugTenderAndItsWeaknessIsTold() throws Exception {
		var image = NotedImage.solo5(folder.resolve("guest.hvt"), 1);
		standIns.with("solo5-hvt", "solo5-hvt-debug");
		var plan = plan("hvt", image, settings(image).withStub(StubRequest.PRIVATE));
		var port = ((StubEndpoint.Tcp) plan.stub().orElseThrow()).port();
		assertEquals(List.of(standIns.folder().resolve("solo5-hvt-debug").toString(), "--gdb", "--gdb-port=" + port, "--", image.path().toString()),
				plan.command().arguments());
		assertTrue(plan.notes().getFirst().contains("every address"));
	}

	@Test
	void sptAndUkvmAndUhyveAreCalledAsTheyWant() throws Exception {
		var spt = NotedImage.solo5(folder.resolve("guest.spt"), 2);
		standIns.with("solo5-spt", "ukvm-bin", "uhyve", "gdbserver");
		assertEquals(List.of("--mem=32", "--", spt.path().toString(), "x"), behind(plan("spt", spt, settings(spt).withMemory(32).withArguments(List.of("x")))));
		assertEquals(List.of("--net=tap0", spt.path().toString()), behind(plan("ukvm", spt, settings(spt).withNetworks(List.of(Network.tap("tap0"))))));
		assertEquals(List.of("-m", "64MiB", "-c", "2", spt.path().toString()), behind(plan("uhyve", spt, settings(spt).withMemory(64).withVcpus(2))));
		var stubbed = plan("spt", spt, settings(spt).withStub(StubRequest.port(4321)));
		assertEquals(List.of(standIns.folder().resolve("gdbserver").toString(), "--once", "--no-startup-with-shell", "127.0.0.1:4321",
				standIns.folder().resolve("solo5-spt").toString(), "--", spt.path().toString()), stubbed.command().arguments());
	}

	@Test
	void firecrackerIsToldByItsFileAndControlledByItsSocket() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		standIns.serving("firecracker", 2, "");
		var settings = settings(image).withMemory(99).withVcpus(2).withArguments(List.of("say", "\"hi\"")).withNetworks(List.of(Network.tap("tap9")));
		var guest = guests.start(plan("firecracker", image, settings));
		Guests.expect(guest, "Hello from the API");
		var line = guest.plan().command().arguments();
		var config = JsonParser.parseString(Files.readString(Path.of(line.get(line.indexOf("--config-file") + 1)))).getAsJsonObject();
		assertEquals(image.path().toString(), config.getAsJsonObject("boot-source").get("kernel_image_path").getAsString());
		assertEquals("say \"hi\"", config.getAsJsonObject("boot-source").get("boot_args").getAsString());
		assertEquals(99, config.getAsJsonObject("machine-config").get("mem_size_mib").getAsInt());
		assertEquals("tap9", config.getAsJsonArray("network-interfaces").get(0).getAsJsonObject().get("host_dev_name").getAsString());
		var control = guest.control().orElseThrow();
		control.pause();
		assertEquals("Paused", control.state());
		assertEquals(List.of("PATCH /vm HTTP/1.1 | {\"state\": \"Paused\"}", "GET / HTTP/1.1 | "), standIns.called());
		assertTrue(assertThrows(MachineException.class, control::deviceTree).getMessage().contains("device-tree"));
		guest.end();
		assertEquals(Kind.ENDED, Guests.end(guest).kind());
	}

	@Test
	void cloudHypervisorIsToldByArgumentsAndRefusesInWords() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		standIns.serving("cloud-hypervisor", 2, "path=");
		var guest = guests.start(plan("cloud-hypervisor", image, settings(image)));
		Guests.expect(guest, "Hello from the API");
		var line = behind(guest.plan());
		assertEquals(List.of("--kernel", image.path().toString(), "--memory", "size=128M", "--cpus", "boot=1", "--serial", "tty", "--console", "off"),
				line.subList(2, line.size()));
		assertTrue(assertThrows(MachineException.class, guest.control().orElseThrow()::reset).getMessage().contains("not now"));
	}

	@Test
	void aXenDomainIsDescribedAndDestroyed() throws Exception {
		var image = NotedImage.xenPv(folder.resolve("mini-os"));
		standIns.with("xl");
		var guest = start("xen", image, settings(image).withArguments(List.of("a", "\"b\"")).withNetworks(List.of(new Network(Network.Mode.BRIDGE, "br0", List.of(), ""))));
		var config = Files.readString(Path.of(guest.plan().command().arguments().get(4)));
		assertTrue(config.contains("type = \"pv\"\nkernel = \"" + image.path() + "\"\ncmdline = \"a \\\"b\\\"\"\nmemory = 128\nvcpus = 1\n"), config);
		assertTrue(config.contains("vif = [\"bridge=br0\"]"), config);
		guest.control().orElseThrow().pause();
		guest.end();
		Guests.end(guest);
		var name = "ukdt-" + guest.id();
		assertEquals(List.of("xl <pause> <" + name + ">", "xl <destroy> <" + name + ">"), standIns.called().subList(1, 3));
	}

	@Test
	void virtualBoxMachinesAreMadeAndUnmade() throws Exception {
		var image = Image.read(Files.write(folder.resolve("disk.img"), new byte[1024]));
		standIns.with("VBoxManage", "VBoxHeadless");
		var plan = plan("virtualbox", image, settings(image).withStub(StubRequest.port(5555)));
		var commands = plan.preparations().stream().map(command -> String.join(" ", command.arguments().subList(1, command.arguments().size()))).toList();
		assertTrue(commands.getFirst().startsWith("createvm --name ukdt-"), commands.toString());
		assertTrue(commands.get(1).startsWith("convertfromraw " + image.path()), commands.toString());
		assertTrue(commands.getLast().endsWith("--guest-debug-address 127.0.0.1 --guest-debug-port 5555"), commands.toString());
		assertTrue(plan.command().program().endsWith("VBoxHeadless"));
	}

	@Test
	void bhyveAndXhyveAreCalledAsTheyWant() throws Exception {
		var disk = Image.read(Files.write(folder.resolve("disk.img"), new byte[1024]));
		var kernel = BareImages.of("hello", "x86_64");
		standIns.with("bhyve", "xhyve", "bhyvectl");
		var bhyve = behind(plan("bhyve", disk, settings(disk).withMemory(64).withStub(StubRequest.port(6666))));
		assertTrue(String.join(" ", bhyve).startsWith("-A -H -P -c 1 -m 64M -s 0,hostbridge -s 1,ahci-hd," + disk.path() + " -s 31,lpc -l com1,stdio"), bhyve.toString());
		assertTrue(bhyve.contains("127.0.0.1:6666"));
		assertEquals("multiboot," + kernel.path() + ",,one two", behind(plan("xhyve", kernel, settings(kernel).withArguments(List.of("one", "two")))).getLast());
	}

	@Test
	void aProcessOfThisMachineIsAGuestToo() throws Exception {
		var image = Image.read(Path.of("/bin/cat").toRealPath());
		var guest = guests.start(plan("host", image, settings(image)));
		guest.console().write("purr\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(guest, "purr");
		guest.console().closeInput();
		assertEquals(OptionalInt.of(0), Guests.end(guest).guest());
		var other = guests.start(plan("host", image, settings(image).withCommand(List.of("ls", "/no such folder"))));
		var end = Guests.end(other);
		assertEquals(OptionalInt.of(2), end.guest());
		assertTrue(end.words().contains("/no such folder"), end.words());
	}

	@Test
	void whatAMachineCannotDoIsRefusedByName() throws Exception {
		var image = NotedImage.solo5(folder.resolve("guest.hvt"), 1);
		standIns.with("solo5-hvt");
		assertTrue(assertThrows(MachineException.class, () -> plan("hvt", image, settings(image).withNetworks(List.of(Network.user())))).getMessage().contains("networks"));
		assertTrue(assertThrows(MachineException.class, () -> plan("hvt", image, settings(image).withVcpus(2))).getMessage().contains("second vCPU"));
		assertTrue(assertThrows(MachineException.class, () -> plan("spt", image, settings(image))).getMessage().contains("Solo5 hvt"));
		assertTrue(assertThrows(ToolMissing.class, () -> plan("hvt", image, settings(image).withStub(StubRequest.PRIVATE))).getMessage().contains("debug tender"));
	}

	private GuestSettings settings(Image image) {
		return Guests.settings(image).withEnvironment(standIns.environment());
	}

	private GuestPlan plan(String machine, Image image, GuestSettings settings) throws MachineException {
		return Machines.installed().get(machine).plan(image, settings, standIns.finder());
	}

	private Guest start(String machine, Image image, GuestSettings settings) throws Exception {
		var guest = guests.start(plan(machine, image, settings));
		Guests.expect(guest, "Hello from ");
		type(guest, "marco");
		Guests.expect(guest, "You typed: marco");
		return guest;
	}

	private static void type(Guest guest, String line) throws Exception {
		guest.console().write((line + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static List<String> behind(GuestPlan plan) {
		var line = plan.command().arguments();
		return line.subList(1, line.size());
	}
}
