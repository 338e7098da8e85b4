package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** Control of real QEMU guests through their monitor. */
class ControlTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@Test
	void aGuestIsPausedAndGoesOn() throws Exception {
		var control = control(start(settings()));
		assertEquals("running", control.state());
		control.pause();
		assertEquals("paused", control.state());
		control.resume();
		assertEquals("running", control.state());
	}

	@Test
	void aSnapshotBringsTheGuestBack() throws Exception {
		var disk = new Disk(folder.resolve("a disk, made.qcow2"), "qcow2", Disk.Bus.VIRTIO, false, 16, "");
		var guest = start(settings().withDisks(List.of(disk)));
		assertTrue(Files.exists(disk.file()));
		var control = control(guest);
		type(guest, "before\n", "You typed: before");
		control.saveSnapshot("one");
		type(guest, "after\n", "You typed: after");
		control.loadSnapshot("one");
		type(guest, "again\n", "You typed: again");
		assertTrue(assertThrows(MachineException.class, () -> control.loadSnapshot("none")).getMessage().contains("none"));
		assertThrows(MachineException.class, () -> control.saveSnapshot("two words"));
	}

	@Test
	void picturesTreesAndDumpsAreTaken() throws Exception {
		var guest = start(settings().withDisplay(Display.HIDDEN).withMemory(32));
		var control = control(guest);
		var picture = folder.resolve("screen.png");
		control.screenshot(picture);
		assertEquals("PNG", new String(Files.readAllBytes(picture), 1, 3, StandardCharsets.ISO_8859_1));
		assertTrue(control.deviceTree().contains("isa-debug-exit"), control.deviceTree());
		assertTrue(control.monitor("info version").matches("\\d+\\.\\d+[\\s\\S]*"));
		var core = folder.resolve("guest.core");
		control.dump(core);
		assertEquals(Architecture.X86_64, Image.read(core).architecture());
	}

	@Test
	void aResetStartsTheGuestAnew() throws Exception {
		var guest = start(settings());
		var seen = guest.console().length();
		control(guest).reset();
		Guests.expect(guest, "(?s)Type something.*Type something");
		assertTrue(guest.console().length() > seen);
		assertEquals("running", control(guest).state());
	}

	@Test
	void thePowerButtonReachesTheGuest() throws Exception {
		var image = BareImages.ofSource("""
				#include "console.h"

				static unsigned short in(unsigned short port)
				{
					unsigned short value;
					__asm__ volatile("inw %1, %0" : "=a"(value) : "Nd"(port));
					return value;
				}

				/* ACPI's first power management block, where QEMU's PC has it: bit 8 is the power button, in the status and in what is enabled. */
				int main(void)
				{
					__asm__ volatile("outw %0, %1" : : "a"((unsigned short) 0x100), "Nd"((unsigned short) 0x602));
					printf("waiting\\n");
					while (!(in(0x600) & 0x100))
						;
					printf("pressed\\n");
					return 7;
				}
				""", "x86_64");
		var guest = guests.start("qemu:pc", image, Guests.settings(image));
		Guests.expect(guest, "waiting");
		control(guest).powerButton();
		Guests.expect(guest, "pressed");
		assertEquals(7, Guests.end(guest).guest().orElseThrow());
	}

	@Test
	void anEndedGuestRefusesCommandsInWords() throws Exception {
		var guest = start(settings());
		var control = control(guest);
		guest.end();
		Guests.end(guest);
		assertEquals("QEMU has ended", assertThrows(MachineException.class, control::state).getMessage());
	}

	private static GuestSettings settings() throws Exception {
		return Guests.settings(BareImages.of("echo", "x86_64"));
	}

	private Guest start(GuestSettings settings) throws Exception {
		var guest = guests.start("qemu", BareImages.of("echo", "x86_64"), settings);
		Guests.expect(guest, "\n> ");
		return guest;
	}

	private static GuestControl control(Guest guest) {
		return guest.control().orElseThrow();
	}

	private static void type(Guest guest, String text, String answer) throws Exception {
		guest.console().write(text.getBytes(StandardCharsets.UTF_8));
		Guests.expect(guest, answer);
	}
}
