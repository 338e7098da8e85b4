package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.image.Image;
import dev.ukdt.image.disk.Content;
import dev.ukdt.image.disk.DiskFile;
import dev.ukdt.image.disk.DiskImage;
import dev.ukdt.image.disk.PartitionTable;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Firmware;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** Applications of UEFI's, with the firmware of Debian's ovmf and qemu-efi-aarch64. */
class UefiTest {
	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "x86_64", "aarch64" })
	void anApplicationIsStartedByTheFirmware(String architecture) throws Exception {
		var image = UefiApplications.hello(architecture);
		var guest = guests.start("qemu", image, settings(image));
		Guests.expect(guest, "Hello from UEFI");
		assertEquals(Kind.EXITED, Guests.end(guest).kind(), Guests.end(guest).report());
	}

	@ParameterizedTest
	@ValueSource(strings = { "raw", "qcow2" })
	void aDiskWithoutBootCodeIsStartedByTheFirmwareAndNotChanged(String format) throws Exception {
		var disk = disk("x86_64", format);
		var before = Files.readAllBytes(disk);
		var image = Image.read(disk);
		var guest = guests.start("qemu:q35", image, settings(image));
		Guests.expect(guest, "Hello from UEFI");
		Guests.end(guest);
		assertArrayEquals(before, Files.readAllBytes(disk));
	}

	@Test
	void aDiskForArmIsStartedByTheFirmware() throws Exception {
		var image = Image.read(disk("aarch64", "raw"));
		var guest = guests.start("qemu:virt", image, settings(image));
		Guests.expect(guest, "Hello from UEFI");
	}

	@Test
	void thePersonHasTheLastWordOnTheFirmware() throws Exception {
		var disk = Image.read(disk("x86_64", "raw"));
		assertTrue(line(disk, settings(disk)).contains("pflash"));
		assertFalse(line(disk, settings(disk).withFirmware(Firmware.PLAIN)).contains("pflash"));
		var kernel = BareImages.of("hello", "x86_64");
		assertFalse(line(kernel, settings(kernel)).contains("pflash"));
		assertTrue(line(kernel, settings(kernel).withFirmware(Firmware.UEFI)).contains("pflash"));
	}

	@Test
	void whatCannotBeHadIsRefusedInWords() throws Exception {
		var image = UefiApplications.hello("x86_64");
		assertTrue(refusal("qemu:q35", image, settings(image).withFirmware(Firmware.PLAIN)).contains("without UEFI"));
		assertTrue(refusal("qemu:microvm", image, settings(image)).contains("has no UEFI firmware"));
		assertTrue(refusal("qemu:q35", image, settings(image).withArguments(List.of("quiet"))).contains("gets no arguments"));
	}

	private static String refusal(String machine, Image image, GuestSettings settings) {
		return assertThrows(MachineException.class, () -> Guests.plan(machine, image, settings)).getMessage();
	}

	private static String line(Image image, GuestSettings settings) throws MachineException {
		return Guests.plan("qemu:q35", image, settings).command().toString();
	}

	private static GuestSettings settings(Image image) {
		return Guests.settings(image).withAcceleration(Acceleration.TCG);
	}

	/** A disk with one partition of UEFI's, on which the application lies. */
	private Path disk(String architecture, String format) throws Exception {
		var name = architecture.equals("aarch64") ? "BOOTAA64.EFI" : "BOOTX64.EFI";
		var raw = folder.resolve("disk.img");
		new DiskImage(PartitionTable.GPT, 0, "TEST", List.of(new DiskFile("EFI/BOOT/" + name, Content.of(UefiApplications.hello(architecture).path()))), List.of())
				.write(raw);
		if (format.equals("raw")) {
			return raw;
		}
		var packed = folder.resolve("disk.qcow2");
		assertEquals(0, new ProcessBuilder("qemu-img", "convert", "-O", format, raw.toString(), packed.toString()).inheritIO().start().waitFor());
		return packed;
	}
}
