package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.PortForward;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuest.Owner;
import dev.ukdt.machine.RunningGuests;

/** What is known of guests that run, and how those without a master are taken over. */
class RunningGuestsTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@Test
	void aGuestIsListedWhileItRuns() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var port = freePort();
		var changes = new CompletableFuture<Void>();
		Runnable listener = () -> changes.complete(null);
		RunningGuests.addListener(listener);
		var guest = guests.start("qemu:q35", image, Guests.settings(image).withName("listed").withMemory(64).withNetworks(List.of(Network.user(PortForward.parse(port + ":80")))));
		Guests.await(changes);
		RunningGuests.removeListener(listener);
		var listed = find(guest.id());
		assertEquals("listed", listed.name());
		assertEquals("qemu:q35", listed.machine());
		assertEquals(guest.process().pid(), listed.pid());
		assertEquals(64, listed.memoryMiB());
		assertEquals(List.of("tcp:127.0.0.1:" + port), listed.ports());
		assertEquals(Owner.THIS, listed.owner());
		assertFalse(listed.canTake());
		assertTrue(listed.cpuTime().isPresent());
		assertEquals(guest, RunningGuests.own(guest.id()).orElseThrow());
		guest.end();
		Guests.end(guest);
		assertTrue(RunningGuests.all().stream().noneMatch(it -> it.id().equals(guest.id())));
	}

	@Test
	void aGuestWithoutAMasterIsTakenOverWithItsConsole() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image).withName("orphan"));
		Guests.expect(guest, "\n> ");
		guest.release();
		assertTrue(RunningGuests.own(guest.id()).isEmpty());
		var left = RunningGuests.left().stream().filter(it -> it.id().equals(guest.id())).findFirst().orElseThrow();
		assertEquals(Owner.LEFT, left.owner());

		var taken = RunningGuests.take(left);
		assertEquals(Owner.THIS, find(guest.id()).owner());
		taken.console().write("marco\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(taken, "You typed: marco");
		assertEquals("running", taken.control().orElseThrow().state());
		taken.console().write("\n".getBytes(StandardCharsets.UTF_8));
		Guests.expect(taken, "Goodbye");
		assertEquals(Kind.EXITED, Guests.end(taken).kind());
	}

	@Test
	void anEmulatorThatSomebodyElseStartedIsListedAndTakenOver() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var socket = folder.resolve("qmp,sock");
		var process = new ProcessBuilder("qemu-system-x86_64", "-display", "none", "-name", "foreign", "-m", "1G", "-smp", "2", "-serial", "stdio", "-qmp",
				"unix:" + socket.toString().replace(",", ",,") + ",server,nowait", "-kernel", image.path().toString()).start();
		try {
			assertTrue(new String(process.getInputStream().readNBytes(4), StandardCharsets.UTF_8).equals("Type"));
			var foreign = find("pid-" + process.pid());
			assertEquals("foreign", foreign.name());
			assertEquals(image.path().toString(), foreign.image());
			assertEquals(1024, foreign.memoryMiB());
			assertEquals(2, foreign.vcpus());
			assertEquals(Owner.FOREIGN, foreign.owner());
			var taken = RunningGuests.take(foreign);
			assertEquals(taken.id(), RunningGuests.all().stream().filter(it -> it.pid() == process.pid()).findFirst().orElseThrow().id());
			taken.console().write("polo\n".getBytes(StandardCharsets.UTF_8));
			Guests.expect(taken, "You typed: polo");
			taken.end();
			assertEquals(Kind.ENDED, Guests.end(taken).kind());
		} finally {
			process.destroyForcibly().waitFor();
		}
	}

	@Test
	void whoHoldsAPortIsToldByName() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var settings = Guests.settings(image).withName("holder").withNetworks(List.of(Network.user(PortForward.parse(freePort() + ":80"))));
		var holder = guests.start("qemu", image, settings);
		var plan = Guests.plan("qemu", image, settings.withName("second"));
		var problem = assertThrows(MachineException.class, plan::start);
		assertTrue(problem.getMessage().contains("is taken by the guest holder (" + holder.id()), problem.getMessage());
	}

	@Test
	void endingByTheListEndsTheProcess() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image));
		guest.release();
		RunningGuests.end(find(guest.id()));
		assertFalse(guest.process().isAlive());
		Guests.end(guest);
		assertFalse(Files.exists(Path.of(System.getProperty("dev.ukdt.machine.guests", "/none"), guest.id())));
	}

	private static RunningGuest find(String id) {
		return RunningGuests.all().stream().filter(guest -> guest.id().equals(id)).findFirst().orElseThrow();
	}

	private static int freePort() throws Exception {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
