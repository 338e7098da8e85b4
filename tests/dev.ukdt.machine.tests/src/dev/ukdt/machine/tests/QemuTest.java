package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.StubRequest;

/** Guests of the bare family on real QEMUs. */
class QemuTest {
	@RegisterExtension
	final Guests guests = new Guests();

	@ParameterizedTest
	@CsvSource({ "qemu,x86_64", "qemu:pc,x86_64", "qemu:microvm,x86_64", "qemu:virt,aarch64", "qemu:virt,riscv64", "qemu:mps2-an385,arm" })
	void aGuestSaysHelloAndItsOwnExitCodeIsTold(String machine, String architecture) throws Exception {
		var image = BareImages.of("hello", architecture);
		var guest = guests.start(machine, image, Guests.settings(image));
		var end = Guests.end(guest);
		assertTrue(guest.console().text().contains("This is " + architecture), guest.console().text());
		assertEquals(Kind.EXITED, end.kind(), end.report());
		assertEquals(OptionalInt.of(0), end.guest());
		assertTrue(guest.console().firstOutput().isPresent());
		assertTrue(end.ran().compareTo(guest.console().firstOutput().get()) >= 0);
	}

	@ParameterizedTest
	@CsvSource({ "x86_64", "aarch64", "riscv64", "arm" })
	void anotherExitCodeIsTheGuestsToo(String architecture) throws Exception {
		var image = BareImages.of("crash", architecture);
		var end = Guests.end(guests.start("qemu", image, Guests.settings(image)));
		assertEquals(OptionalInt.of(101), end.guest(), end.report());
		assertFalse(end.good());
		assertEquals("the guest ended with code 101", end.words());
	}

	@Test
	void whatIsTypedReachesTheGuest() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image));
		Guests.expect(guest, "\n> ");
		guest.console().write("marco\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(guest, "You typed: marco");
		guest.end();
		assertEquals(Kind.ENDED, Guests.end(guest).kind());
	}

	@Test
	void nothingIsLeftOfAGuestThatWasEnded() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image).withStub(StubRequest.PRIVATE));
		var socket = ((StubEndpoint.Unix) guest.stub().orElseThrow()).socket();
		assertTrue(Files.exists(socket));
		guest.end();
		Guests.end(guest);
		assertFalse(guest.process().isAlive());
		assertFalse(Files.exists(socket.getParent()));
	}

	@Test
	void aPausedGuestWaitsForItsDebugger() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image).withStub(StubRequest.PRIVATE).withPaused(true));
		assertEquals("prelaunch", guest.control().orElseThrow().state());
		assertEquals(0, guest.console().length());
		try (var gdb = SocketChannel.open(UnixDomainSocketAddress.of(((StubEndpoint.Unix) guest.stub().orElseThrow()).socket()))) {
			assertTrue(gdb.isConnected());
		}
		guest.control().orElseThrow().resume();
		assertEquals(OptionalInt.of(0), Guests.end(guest).guest());
	}

	@Test
	void aStubOnAPortListensOnLoopbackAlone() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var port = freePort();
		var guest = guests.start("qemu", image, Guests.settings(image).withStub(StubRequest.port(port)));
		assertEquals(new StubEndpoint.Tcp("127.0.0.1", port), guest.stub().orElseThrow());
		new Socket(InetAddress.getLoopbackAddress(), port).close();
		var listening = String.join("\n", Files.readAllLines(Path.of("/proc/net/tcp")));
		assertTrue(listening.contains(String.format("0100007F:%04X 00000000:0000 0A", port)), listening);
		assertFalse(listening.contains(String.format("00000000:%04X 00000000:0000 0A", port)), listening);
	}

	@Test
	void aTakenPortIsRefusedByName() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var plan = Guests.plan("qemu", image, Guests.settings(image).withStub(StubRequest.port(holder.getLocalPort())));
			var problem = assertThrows(MachineException.class, plan::start);
			assertTrue(problem.getMessage().contains("127.0.0.1:" + holder.getLocalPort()), problem.getMessage());
		}
	}

	@Test
	void anImageForAnotherProcessorIsRefusedWithWhatWouldDo() throws IOException {
		var image = BareImages.of("hello", "riscv64");
		var problem = assertThrows(MachineException.class, () -> Guests.plan("qemu:q35", image, Guests.settings(image)));
		assertTrue(problem.getMessage().contains("riscv64") && problem.getMessage().contains("x86_64"), problem.getMessage());
	}

	@Test
	void aMissingEmulatorIsNamedWithTheWayToGetIt() throws IOException {
		var image = BareImages.of("hello", "aarch64");
		var nowhere = new ToolFinder(id -> Optional.empty(), List.of());
		var problem = assertThrows(ToolMissing.class, () -> Machines.installed().get("qemu").plan(image, Guests.settings(image), nowhere));
		assertTrue(problem.getMessage().contains("QEMU for aarch64 is missing"), problem.getMessage());
		assertTrue(problem.getMessage().contains("qemu-system-aarch64"), problem.getMessage());
	}

	@Test
	void aDiskBootsByItsFirmwareAndIsNotChanged() throws Exception {
		var sector = new byte[1 << 20];
		// Prints D on the first serial port and ends QEMU with code 3: mov $0x3f8,%dx; mov $'D',%al; out; mov $0x501,%dx; mov $3,%al; out; hlt.
		var code = new byte[] { (byte) 0xba, (byte) 0xf8, 3, (byte) 0xb0, 'D', (byte) 0xee, (byte) 0xba, 1, 5, (byte) 0xb0, 3, (byte) 0xee, (byte) 0xf4 };
		System.arraycopy(code, 0, sector, 0, code.length);
		sector[510] = 0x55;
		sector[511] = (byte) 0xaa;
		var image = Image.read(Files.write(Files.createTempDirectory("ukdt").resolve("disk.img"), sector));
		var guest = guests.start("qemu:pc", image, Guests.settings(image));
		assertEquals(OptionalInt.of(3), Guests.end(guest).guest(), Guests.end(guest).report());
		assertEquals("D", guest.console().text());
		assertArrayEquals(sector, Files.readAllBytes(image.path()));
	}

	@Test
	void onlyAProcessorThatWasSeenToWorkIsUsed() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		var plan = Guests.plan("qemu", image, Guests.settings(image));
		var emulated = plan.command().arguments().contains("tcg");
		assertEquals(emulated, plan.notes().stream().anyMatch(note -> note.contains("does not work here") && note.endsWith("emulating")), plan.notes().toString());
		assertEquals(OptionalInt.of(0), Guests.end(guests.start(plan)).guest());
		var told = Guests.plan("qemu", image, Guests.settings(image).withAcceleration(Acceleration.TCG));
		assertEquals(List.of(), told.notes());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "it's", "a \"b\"", "x; touch y", "$(touch y)", "-leading", "comma,name=x", "ünï" })
	void aFileNameIsNeverACommand(String name) throws Exception {
		var directory = Files.createTempDirectory("ukdt").resolve(name);
		Files.createDirectory(directory);
		var file = Files.copy(BareImages.of("hello", "x86_64").path(), directory.resolve(name + ".elf"));
		var image = Image.read(file);
		var end = Guests.end(guests.start("qemu", image, Guests.settings(image)));
		assertEquals(OptionalInt.of(0), end.guest(), end.report());
		try (var files = Files.list(directory)) {
			assertEquals(1, files.count());
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
