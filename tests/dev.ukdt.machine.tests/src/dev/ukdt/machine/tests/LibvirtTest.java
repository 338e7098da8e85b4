package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.StubRequest;

/** Domains of a real libvirt session. */
class LibvirtTest {
	@TempDir
	static Path daemonFolder;
	private static LibvirtDaemon daemon;

	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@BeforeAll
	static void start() throws Exception {
		daemon = new LibvirtDaemon(daemonFolder);
	}

	@AfterAll
	static void stop() {
		daemon.close();
	}

	@ParameterizedTest
	@CsvSource({ "x86_64", "aarch64", "riscv64" })
	void aDomainBootsAndNothingIsLeftOfIt(String architecture) throws Exception {
		var guest = guests.start("libvirt", BareImages.of("hello", architecture), settings(architecture));
		Guests.expect(guest, "This is " + architecture);
		assertEquals(Kind.EXITED, Guests.end(guest).kind());
		assertEquals(List.of(), daemon.domains());
		assertFalse(guest.process().isAlive());
	}

	@Test
	void theConsoleGoesBothWaysAndControlIsByVirsh() throws Exception {
		var guest = guests.start("libvirt", BareImages.of("echo", "x86_64"), settings("x86_64").withDisplay(Display.HIDDEN));
		Guests.expect(guest, "\n> ");
		guest.console().write("marco\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(guest, "You typed: marco");
		var control = guest.control().orElseThrow();
		assertEquals("running", control.state());
		control.pause();
		assertEquals("paused", control.state());
		control.resume();
		control.screenshot(folder.resolve("screen"));
		assertTrue(Files.size(folder.resolve("screen")) > 0);
		assertTrue(control.deviceTree().contains("isa-debug-exit"));
		guest.end();
		assertEquals(Kind.ENDED, Guests.end(guest).kind());
		assertEquals(List.of(), daemon.domains());
	}

	@Test
	void aSnapshotBringsTheGuestBack() throws Exception {
		var disk = folder.resolve("disk.qcow2");
		assertEquals(0, new ProcessBuilder("qemu-img", "create", "-q", "-f", "qcow2", disk.toString(), "16M").start().waitFor());
		var guest = guests.start("libvirt", BareImages.of("echo", "x86_64"),
				settings("x86_64").withDisks(List.of(new Disk(disk, "qcow2", Disk.Bus.VIRTIO, false, 0, ""))));
		Guests.expect(guest, "\n> ");
		guest.control().orElseThrow().saveSnapshot("one");
		guest.control().orElseThrow().loadSnapshot("one");
		guest.console().write("again\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(guest, "You typed: again");
	}

	@Test
	void aPausedDomainHasAStub() throws Exception {
		var guest = guests.start("libvirt", BareImages.of("hello", "x86_64"), settings("x86_64").withStub(StubRequest.PRIVATE).withPaused(true));
		assertEquals("paused", guest.control().orElseThrow().state());
		var stub = (StubEndpoint.Unix) guest.stub().orElseThrow();
		try (var gdb = SocketChannel.open(UnixDomainSocketAddress.of(stub.socket()))) {
			assertTrue(gdb.isConnected());
		}
		assertEquals(0, guest.console().length());
	}

	@Test
	void aDomainIsDefinedWhileItRunsAndItsDefinitionGoesWithIt() throws Exception {
		var guest = guests.start("libvirt", BareImages.of("echo", "x86_64"), settings("x86_64"));
		Guests.expect(guest, "\n> ");
		assertEquals(List.of("ukdt-" + guest.id()), daemon.definitions());
		guest.end();
		Guests.end(guest);
		assertEquals(List.of(), daemon.domains());
	}

	@Test
	void aDomainThatNobodyLooksAfterIsFoundAgainAndEndedWithItsDefinition() throws Exception {
		var guest = guests.start("libvirt", BareImages.of("echo", "x86_64"), settings("x86_64").withName("orphan"));
		Guests.expect(guest, "\n> ");
		guest.release();
		var left = RunningGuests.left().stream().filter(it -> it.id().equals(guest.id())).findFirst().orElseThrow();
		assertEquals("orphan", left.name());
		RunningGuests.end(left);
		Guests.end(guest);
		assertEquals(List.of(), daemon.domains());
	}

	@Test
	void manyGuestsRunAtOnce() throws Exception {
		var first = guests.start("libvirt", BareImages.of("echo", "x86_64"), settings("x86_64"));
		var second = guests.start("libvirt", BareImages.of("echo", "x86_64"), settings("x86_64"));
		Guests.expect(first, "\n> ");
		Guests.expect(second, "\n> ");
		assertEquals(2, daemon.domains().size());
	}

	@Test
	void anotherHostIsReachedThroughSshWithConsoleAndStub() throws Exception {
		try (var ssh = new SshServer(folder)) {
			var image = BareImages.of("echo", "x86_64");
			var settings = settings("x86_64").withHost(ssh.uri(daemon.socket())).withStub(StubRequest.PRIVATE);
			var guest = guests.start("libvirt", image, settings);
			Guests.expect(guest, "\n> ");
			guest.console().write("marco\n".getBytes(StandardCharsets.UTF_8));
			Guests.expect(guest, "You typed: marco");
			try (var gdb = SocketChannel.open(UnixDomainSocketAddress.of(((StubEndpoint.Unix) guest.stub().orElseThrow()).socket()))) {
				assertTrue(gdb.isConnected());
			}
			var copy = Path.of("/tmp", "ukdt-" + guest.id() + "-guest.elf");
			assertTrue(Files.exists(copy));
			guest.end();
			Guests.end(guest);
			assertFalse(Files.exists(copy));
			assertEquals(List.of(), daemon.domains());
		}
	}

	@Test
	void aHostWhoseKeyIsNotKnownIsNotTrusted() throws Exception {
		try (var ssh = new SshServer(folder)) {
			ssh.forget();
			assertTrue(refusal(ssh).contains("The host is not known yet: connect once by 'ssh "), refusal(ssh));
		}
	}

	@Test
	void aHostWithAnotherKeyThanBeforeIsNotTrusted() throws Exception {
		try (var ssh = new SshServer(folder)) {
			ssh.rememberAnother();
			assertTrue(refusal(ssh).contains("Host key verification failed") && refusal(ssh).contains("ask who runs it"), refusal(ssh));
		}
	}

	@Test
	void aHostThatKnowsNoneOfOurKeysIsToldWithWhatToDo() throws Exception {
		try (var ssh = new SshServer(folder)) {
			ssh.refuseKeys();
			assertTrue(refusal(ssh).contains("Permission denied") && refusal(ssh).contains("ssh-add"), refusal(ssh));
		}
	}

	private static String refusal(SshServer ssh) throws Exception {
		var plan = Guests.plan("libvirt", BareImages.of("hello", "x86_64"), settings("x86_64").withHost(ssh.uri(daemon.socket())));
		return assertThrows(MachineException.class, plan::start).getMessage();
	}

	@Test
	void whatLibvirtRefusesIsToldInItsOwnWords() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		var refused = Guests.plan("libvirt", image, settings("x86_64").withExtra(List.of("-device", "no-such-device")));
		assertTrue(assertThrows(MachineException.class, refused::start).getMessage().contains("no-such-device"));
		assertEquals(List.of(), daemon.domains());
		var nowhere = Guests.plan("libvirt", image, settings("x86_64").withHost("qemu+unix:///session?socket=/no/such"));
		assertTrue(assertThrows(MachineException.class, nowhere::start).getMessage().contains("/no/such"));
		var password = assertThrows(MachineException.class, () -> Guests.plan("libvirt", image, settings("x86_64").withHost("qemu+ssh://me:secret@host/system")));
		assertFalse(password.getMessage().contains("secret"));
	}

	private static GuestSettings settings(String architecture) throws Exception {
		return Guests.settings(BareImages.of("hello", architecture)).withHost(daemon.uri());
	}
}
