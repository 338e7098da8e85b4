package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.PortForward;
import dev.ukdt.machine.SharedFolder;

/** Devices of real QEMUs, as their monitors tell of them, with guests that boot beside them. */
class DeviceTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "qemu:q35,raw,virtio,virtio-blk-pci", "qemu:q35,qcow2,emulated,ide-hd", "qemu:microvm,raw,virtio,virtio-blk-device" })
	void aDiskIsMadeOnDemandAndAttached(String machine, String format, String bus, String device) throws Exception {
		var disk = new Disk(folder.resolve("made, here." + format), format, Disk.Bus.valueOf(bus.toUpperCase()), false, 3, "");
		var guest = echo(machine, settings().withDisks(List.of(disk)));
		assertTrue(Files.exists(disk.file()));
		assertTrue(tree(guest).contains(device), tree(guest));
		assertTrue(monitor(guest, "info block").contains(disk.file() + " (" + format + ")"), monitor(guest, "info block"));
	}

	@ParameterizedTest
	@CsvSource({ "false", "true" })
	void aSharedFolderIsAttachedByItsTag(boolean readOnly) throws Exception {
		var guest = echo("qemu:q35", settings().withFolders(List.of(new SharedFolder(folder, "stuff", readOnly))));
		assertTrue(tree(guest).contains("mount_tag = \"stuff\""), tree(guest));
	}

	@Test
	void theSourceOfRandomNumbersGivesTheSameWithASeedAndOthersWithout() throws Exception {
		var first = random("c0ffee");
		assertEquals(first, random("c0ffee"));
		assertNotEquals(first, random(""));
	}

	/** What an application of UEFI's reads from it. */
	private String random(String seed) throws Exception {
		var image = UefiApplications.hello("aarch64");
		var guest = guests.start("qemu:virt", image, Guests.settings(image).withRandomness(true).withSeed(seed));
		var numbers = Guests.expect(guest, "random [0-9a-f]{16}");
		Guests.end(guest);
		return numbers;
	}

	@Test
	void aMachineHasNoScreenUntilOneIsAskedFor() throws Exception {
		assertFalse(tree(echo("qemu:q35", settings())).contains("dev: VGA"));
		assertTrue(tree(echo("qemu:q35", settings().withDisplay(Display.HIDDEN))).contains("dev: VGA"));
		var image = BareImages.of("echo", "x86_64");
		assertFalse(Guests.plan("qemu:q35", image, settings().withDisplay(Display.WINDOW)).command().arguments().contains("-display"));
	}

	@Test
	void aForwardedPortLeadsIntoTheGuestsNetworkFromLoopbackAlone() throws Exception {
		int port;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		var guest = echo("qemu:q35", settings().withNetworks(List.of(Network.user(PortForward.parse(port + ":80")))));
		assertTrue(monitor(guest, "info network").contains("virtio-net-pci"));
		new Socket(InetAddress.getLoopbackAddress(), port).close();
		assertTrue(monitor(guest, "info usernet").matches("(?s).*HOST_FORWARD.*127\\.0\\.0\\.1 +" + port + ".*"), monitor(guest, "info usernet"));
		var listening = String.join("\n", Files.readAllLines(Path.of("/proc/net/tcp")));
		assertFalse(listening.contains(String.format("00000000:%04X 00000000:0000 0A", port)), listening);
	}

	@Test
	void aTapIsConnected() throws Exception {
		var guest = inNamespace(new NetworkNamespace(folder, "ip tuntap add dev tap7 mode tap\nip link set tap7 up\n"), Network.tap("tap7"));
		assertTrue(NetworkNamespace.links(guest).contains("tap7"), NetworkNamespace.links(guest));
		assertTrue(NetworkNamespace.links(guest).lines().anyMatch(link -> link.startsWith("tap7") && link.contains("LOWER_UP")), NetworkNamespace.links(guest));
		assertTrue(monitor(guest, "info network").contains("ifname=tap7"), monitor(guest, "info network"));
	}

	@Test
	void aBridgeGetsAPortForTheGuest() throws Exception {
		var guest = inNamespace(new NetworkNamespace(folder, NetworkNamespace.ALLOW_BRIDGES + "ip link add br7 type bridge\nip link set br7 up\n"),
				new Network(Network.Mode.BRIDGE, "br7", List.of(), ""));
		assertTrue(NetworkNamespace.links(guest).lines().anyMatch(link -> link.startsWith("tap0") && link.contains("master br7")), NetworkNamespace.links(guest));
	}

	@Test
	void aTapThatIsNotThereIsToldInQemusWords() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var end = Guests.end(guests.start("qemu:q35", image, settings().withNetworks(List.of(Network.tap("no/such")))));
		assertTrue(end.words().startsWith("QEMU refused: ") && end.words().contains("tun"), end.report());
	}

	private Guest inNamespace(NetworkNamespace namespace, Network network) throws Exception {
		assumeTrue(namespace.works(), "a network of the test's own needs the rights of root");
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start(Guests.plan("qemu:q35", image, settings().withNetworks(List.of(network)), namespace.finder()));
		Guests.expect(guest, "\n> ");
		return guest;
	}

	private static GuestSettings settings() throws IOException {
		return Guests.settings(BareImages.of("echo", "x86_64")).withAcceleration(Acceleration.TCG);
	}

	private Guest echo(String machine, GuestSettings settings) throws Exception {
		var guest = guests.start(machine, BareImages.of("echo", "x86_64"), settings);
		Guests.expect(guest, "\n> ");
		return guest;
	}

	private static String tree(Guest guest) throws MachineException {
		return guest.control().orElseThrow().deviceTree();
	}

	private static String monitor(Guest guest, String command) throws MachineException {
		return guest.control().orElseThrow().monitor(command);
	}
}
