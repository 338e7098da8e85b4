package dev.ukdt.machine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.ConsoleLog;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** Emulators that hang, are killed or refuse, guests that crash, and disks that are full. */
class FaultTest {
	private static final String FULL = "No space left on device";

	@RegisterExtension
	final Guests guests = new Guests();
	@TempDir
	Path folder;

	@Test
	void anEmulatorThatHangsIsToldAndCanBeEnded() throws Exception {
		var guest = echo(settings());
		run("kill", "-STOP", String.valueOf(guest.process().pid()));
		var problem = assertThrows(MachineException.class, () -> guest.control().orElseThrow().state());
		assertEquals("QEMU does not answer to query-status within 5 s: it hangs or was stopped; end the guest", problem.getMessage());
		guest.end();
		assertEquals(Kind.ENDED, Guests.end(guest).kind());
		assertFalse(guest.process().isAlive());
	}

	@Test
	void aLogOnAFullDiskIsToldAndTheGuestGoesOn() throws Exception {
		try (var small = new SmallDisk(folder.resolve("small"), 4)) {
			Files.write(small.folder().resolve("filling"), new byte[4096 - 8]);
			var told = new CompletableFuture<String>();
			var image = BareImages.of("echo", "x86_64");
			var guest = guests.start(Guests.plan("qemu", image, settings()), List.of(new ConsoleLog(small.folder().resolve("log"), told::complete)));
			Guests.expect(guest, "\n> ");
			assertTrue(Guests.await(told).contains("log cannot be written: " + FULL), told.join());
			assertTrue(guest.isRunning());
		}
	}

	@Test
	void aDiskThatCannotBeMadeIsToldInTheToolsWords() throws Exception {
		try (var small = new SmallDisk(folder.resolve("small"), 64)) {
			var disk = new Disk(small.folder().resolve("disk.qcow2"), "qcow2", Disk.Bus.VIRTIO, false, 16, "");
			var plan = Guests.plan("qemu", BareImages.of("echo", "x86_64"), settings().withDisks(List.of(disk)));
			var problem = assertThrows(MachineException.class, plan::start).getMessage();
			assertTrue(problem.contains("qemu-img create") && problem.contains(FULL), problem);
			assertFalse(Files.exists(disk.file()), "half a disk would be taken for one the next time");
		}
	}

	@Test
	void snapshotsAndDumpsThatDoNotFitAreToldAndTheGuestGoesOn() throws Exception {
		try (var small = new SmallDisk(folder.resolve("small"), 512)) {
			var disk = new Disk(small.folder().resolve("disk.qcow2"), "qcow2", Disk.Bus.VIRTIO, false, 16, "");
			var guest = echo(settings().withMemory(32).withDisks(List.of(disk)));
			var control = guest.control().orElseThrow();
			var snapshot = assertThrows(MachineException.class, () -> control.saveSnapshot("one")).getMessage();
			assertTrue(snapshot.contains("is the disk full"), snapshot);
			var dump = assertThrows(MachineException.class, () -> control.dump(small.folder().resolve("core"))).getMessage();
			assertTrue(dump.startsWith("QEMU refuses dump-guest-memory: "), dump);
			assertEquals("running", control.state());
			guest.console().write("marco\n".getBytes());
			Guests.expect(guest, "You typed: marco");
		}
	}

	@Test
	void aGuestThatFillsTheDiskIsPausedAndResumedWhenThereIsRoom() throws Exception {
		try (var small = new SmallDisk(folder.resolve("small"), 512)) {
			var filling = Files.write(small.folder().resolve("filling"), new byte[256 * 1024]);
			var disk = new Disk(small.folder().resolve("disk.img"), "raw", Disk.Bus.VIRTIO, false, 4, "");
			var image = writer();
			var guest = guests.start("qemu:pc", image, Guests.settings(image).withAcceleration(Acceleration.TCG).withDisks(List.of(disk)));
			var trouble = new CompletableFuture<String>();
			guest.onTrouble(trouble::complete);
			assertEquals("the guest was paused, because its disk " + disk.file() + " cannot be written: " + FULL + "; mend that, and resume it", Guests.await(trouble));
			assertEquals("io-error", guest.control().orElseThrow().state());
			Files.delete(filling);
			guest.control().orElseThrow().resume();
			assertEquals(0, Guests.end(guest).guest().orElseThrow());
		}
	}

	@Test
	void aTripleFaultIsToldInWords() throws Exception {
		var image = BareImages.ofSource("""
				int main(void)
				{
					struct { unsigned short limit; unsigned long base; } __attribute__((packed)) none = { 0, 0 };
					__asm__ volatile("lidt %0; int3" : : "m"(none));
					return 0;
				}
				""", "x86_64");
		var end = Guests.end(guests.start("qemu", image, Guests.settings(image)));
		assertEquals(Kind.RESET, end.kind(), end.report());
		assertTrue(end.words().contains("triple fault"), end.words());
	}

	@Test
	void anEmulatorKilledFromOutsideIsToldSo() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var guest = guests.start("qemu", image, Guests.settings(image));
		guest.process().destroyForcibly();
		var end = Guests.end(guest);
		assertEquals(Kind.KILLED, end.kind());
		assertTrue(end.words().contains("killed from outside"), end.words());
	}

	@Test
	void whatQemuRefusesIsToldInItsOwnWords() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		var end = Guests.end(guests.start("qemu", image, Guests.settings(image).withExtra(List.of("-device", "no-such-device"))));
		assertEquals(Kind.MACHINE_FAILED, end.kind());
		assertTrue(end.words().contains("no-such-device"), end.words());
	}

	@Test
	void aMachineTypeThatQemuHasNotIsTold() throws Exception {
		var image = BareImages.of("hello", "x86_64");
		var end = Guests.end(guests.start("qemu", image, Guests.settings(image).withExtra(List.of("-machine", "pc-0.10"))));
		assertEquals(Kind.MACHINE_FAILED, end.kind());
		assertTrue(end.words().contains("unsupported machine type"), end.report());
	}

	@Test
	void aFileThatAnotherGuestHoldsIsToldWithItsName() throws Exception {
		var image = BareImages.of("echo", "x86_64");
		var disk = Files.write(Files.createTempDirectory("ukdt").resolve("shared disk"), new byte[4096]);
		var settings = Guests.settings(image).withDisks(List.of(Disk.raw(disk)));
		Guests.expect(guests.start("qemu", image, settings.withName("first")), "\n> ");
		var end = Guests.end(guests.start("qemu", image, settings.withName("second")));
		assertEquals(Kind.MACHINE_FAILED, end.kind());
		assertTrue(end.words().contains(disk + " is in use by the guest first"), end.report());
	}

	/** A boot sector that writes the second disk's first 384 KiB, sixteen sectors at a time, and ends QEMU well. */
	private Image writer() throws IOException {
		var source = Files.writeString(folder.resolve("writer.S"), """
				.code16
				start:	xor %ax, %ax
					mov %ax, %ds
					mov $48, %cx
				again:	push %cx
					mov $0x4300, %ax
					mov $0x81, %dl
					mov $0x7c00 + (packet - start), %si
					int $0x13
					addl $16, 0x7c00 + (packet - start) + 8
					pop %cx
					loop again
					mov $0x604, %dx
					mov $0x2000, %ax
					out %ax, %dx
					hlt
				packet:	.byte 16, 0
					.word 16, 0x7c00, 0
					.quad 0
					.org 510
					.word 0xaa55
					.org 1048576
				""");
		run("gcc", "-m32", "-c", source.toString(), "-o", folder.resolve("writer.o").toString());
		run("objcopy", "-O", "binary", "-j", ".text", folder.resolve("writer.o").toString(), folder.resolve("writer.img").toString());
		return Image.read(folder.resolve("writer.img"));
	}

	private void run(String... line) throws IOException {
		var outcome = new ProcessRunner(text -> {
		}, new Cancellation(), Duration.ofMinutes(1)).run(new CommandLine(List.of(line), folder));
		assertTrue(outcome.succeeded(), outcome.lastLines().toString());
	}

	private static GuestSettings settings() throws IOException {
		return Guests.settings(BareImages.of("echo", "x86_64")).withAcceleration(Acceleration.TCG);
	}

	private Guest echo(GuestSettings settings) throws Exception {
		var guest = guests.start("qemu", BareImages.of("echo", "x86_64"), settings);
		Guests.expect(guest, "\n> ");
		return guest;
	}
}
