package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.StubRequest;

/** Domains of Xen by libvirt: no host of Xen is here, so that a stand-in takes virsh's place; what is written for libvirt is judged by its own schema. */
class XenTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@Test
	void aDomainIsDefinedStartedAndUndefinedAndItsTerminalIsTheConsole() throws Exception {
		var stand = StandIns.in(folder).with("virsh");
		var terminal = folder.resolve("terminal");
		var guestAtTerminal = terminal(terminal);
		try {
			var image = BareImages.of("hello", "x86_64");
			var settings = settings().withEnvironment(Map.of("STAND_IN_CALLS", stand.calls().toString(), "STAND_IN_TERMINAL", terminal.toString()))
					.withDisks(List.of(Disk.raw(Files.createFile(folder.resolve("disk"))))).withNetworks(List.of(new Network(Network.Mode.BRIDGE, "xenbr0", List.of(), "")));
			var guest = guests.start(Guests.plan("libvirt", image, settings, stand.finder()));
			guest.console().write("marco\n".getBytes(StandardCharsets.UTF_8));
			Guests.expect(guest, "marco");
			guest.end();
			assertEquals(Kind.ENDED, Guests.end(guest).kind());
			var name = "ukdt-" + guest.id();
			var with = " <--domain> <" + name + ">";
			var called = stand.called().stream().map(line -> line.replace("virsh <--connect> <xen:///system> ", "")).toList();
			assertTrue(called.getFirst().endsWith("/domain.xml; start --domain " + name + " --paused; domstate --domain " + name + "; event --domain " + name
					+ " --event lifecycle --loop>"), called.toString());
			assertTrue(called.containsAll(List.of("<ttyconsole>" + with, "<resume>" + with, "<destroy>" + with, "<undefine>" + with + " <--snapshots-metadata>")), called.toString());
			assertValid(Path.of(stand.calls() + ".xml"));
		} finally {
			new ProcessTree(guestAtTerminal.toHandle()).end();
		}
	}

	@Test
	void whatXenDoesNotGiveIsRefusedInWords() throws Exception {
		assertTrue(refusal(settings().withStub(StubRequest.PRIVATE)).contains("gdbsx"));
		assertTrue(refusal(settings().withHost("xen+ssh://host/system")).contains("run UKDT there"));
	}

	private static String refusal(GuestSettings settings) throws IOException {
		var image = BareImages.of("hello", "x86_64");
		return assertThrows(MachineException.class, () -> Guests.plan("libvirt", image, settings)).getMessage();
	}

	private static GuestSettings settings() throws IOException {
		return Guests.settings(BareImages.of("hello", "x86_64")).withHost("xen:///system");
	}

	/** A terminal at which somebody says again what is typed. */
	private static Process terminal(Path link) throws Exception {
		var process = new ProcessBuilder("socat", "-d", "-d", "pty,rawer,link=" + link, "exec:cat").start();
		var said = process.errorReader();
		for (var line = said.readLine(); line != null && !line.contains("starting data transfer loop"); line = said.readLine()) {
			// not there yet
		}
		return process;
	}

	private static void assertValid(Path description) throws Exception {
		var judge = new ProcessBuilder("virt-xml-validate", description.toString(), "domain").redirectErrorStream(true).start();
		var words = new String(judge.getInputStream().readAllBytes());
		assertEquals(0, judge.waitFor(), words + Files.readString(description));
	}
}
