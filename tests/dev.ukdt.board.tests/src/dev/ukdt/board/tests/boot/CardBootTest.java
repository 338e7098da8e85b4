package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.board.Boards;
import dev.ukdt.board.tests.BareGuest;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.board.tests.Program;
import dev.ukdt.board.tests.disk.Loop;

/** Cards and disks that were written here boot: the real boot loaders read our partition table and file system, and our kernel prints. */
class CardBootTest {
	@TempDir
	Path folder;

	@Test
	void uBootStartsOurKernelFromTheCardOfARaspberryPi() throws IOException, InterruptedException {
		var uBoot = RaspberryUBoot.file();
		var board = Boards.installed().get("rpi-3");
		var guest = BareGuest.forBoard(folder, board);
		try (var card = Loop.of(folder, 64 << 20)) {
			Flashing.of(board, guest, card.node().toString()).withFirmware(firmware()).succeed();
		}
		// U-Boot talks on the second serial port, the image on the first.
		var console = folder.resolve("console");
		try (var qemu = Qemu.start("qemu-system-aarch64", "-machine", "raspi3b", "-kernel", uBoot.toString(), "-drive",
				"if=sd,format=raw,file=" + folder.resolve("card"), "-serial", "file:" + console, "-serial", "stdio", "-semihosting-config", "enable=on,target=native")) {
			qemu.await("Hit any key|=> ");
			qemu.type("\r");
			qemu.await("U-Boot> $");
			qemu.type("fatls mmc 0:1; fatload mmc 0:1 0x80000 kernel8.img; go 0x80000\r");
			qemu.await("config.txt");
			qemu.await("Starting application at 0x00080000");
			qemu.awaitEnd();
		}
		assertTrue(Files.readString(console).contains(BareGuest.GREETING), Files.readString(console));
	}

	/** QEMU has the machine from version 9 on, and enters the kernel as the firmware of a Pi does. */
	@Test
	void theKernelOfTheCardOfARaspberryPi4RunsThere() throws IOException, InterruptedException {
		assumeTrue(Program.exists("qemu-system-aarch64") && Program.run("qemu-system-aarch64", "-machine", "help").contains("raspi4b"), "this QEMU has no Raspberry Pi 4");
		var board = Boards.installed().get("rpi-4");
		var disk = folder.resolve("card.img");
		Flashing.of(board, BareGuest.forBoard(folder, board), disk.toString()).withFirmware(firmware("start4.elf", "fixup4.dat")).succeed();
		var kernel = folder.resolve("kernel8.img");
		Program.run("mcopy", "-n", "-i", disk + "@@4M", "::kernel8.img", kernel.toString());
		try (var qemu = Qemu.start("qemu-system-aarch64", "-machine", "raspi4b", "-kernel", kernel.toString(), "-serial", "stdio", "-semihosting-config", "enable=on,target=native")) {
			qemu.await(BareGuest.GREETING);
			assertEquals(0, qemu.awaitEnd());
		}
	}

	@Test
	void grubStartsOurKernelFromTheDiskOfAPc() throws IOException, InterruptedException {
		var board = Boards.installed().get("pc");
		var guest = BareGuest.forBoard(folder, board);
		var disk = folder.resolve("disk.img");
		Flashing.of(board, guest, disk.toString()).succeed();
		try (var qemu = Qemu.start("qemu-system-x86_64", "-drive", "format=raw,file=" + disk, "-serial", "stdio")) {
			qemu.await(BareGuest.GREETING);
		}
	}

	@Test
	void theSameDiskStartsOurKernelOnAPcWithUefi() throws IOException, InterruptedException {
		var uefi = Path.of("/usr/share/OVMF/OVMF_CODE.fd");
		assumeTrue(Files.exists(uefi), "the package ovmf is not installed");
		var board = Boards.installed().get("pc");
		var disk = folder.resolve("disk.img");
		Flashing.of(board, BareGuest.forBoard(folder, board), disk.toString()).succeed();
		try (var qemu = Qemu.start("qemu-system-x86_64", "-machine", "q35", "-m", "256", "-net", "none", "-drive", "if=pflash,format=raw,readonly=on,file=" + uefi, "-drive",
				"format=raw,file=" + disk, "-serial", "stdio")) {
			qemu.await(BareGuest.GREETING);
		}
	}

	/** What the machine has instead of the board's pins does not matter: the console is the same, and so are flash and memory. */
	@ParameterizedTest
	@ValueSource(strings = { "stm32f4-discovery", "nucleo-f401re" })
	void anImageForAnStm32RunsOnTheMachineThatStandsForItsBoard(String id) throws IOException, InterruptedException {
		var board = Boards.installed().get(id);
		var guest = BareGuest.forBoard(folder, board);
		try (var qemu = Qemu.start("qemu-system-arm", "-machine", board.machine().substring("qemu:".length()), "-kernel", guest.image().toString(), "-serial", "null", "-serial",
				"stdio", "-semihosting-config", "enable=on,target=native")) {
			qemu.await(BareGuest.GREETING);
			assertEquals(0, qemu.awaitEnd());
		}
	}

	@Test
	void theProjectsOwnFilesWinOverTheBoards() throws IOException {
		var board = Boards.installed().get("rpi-3");
		var guest = BareGuest.forBoard(folder, board);
		var own = Files.createDirectories(guest.project().resolve("boards/rpi-3/overlays"));
		Files.writeString(own.resolve("mine.dtbo"), "mine");
		Files.writeString(own.resolveSibling("config.txt"), "kernel=kernel8.img\n# mine\n");
		var disk = folder.resolve("card.img");
		Flashing.of(board, guest, disk.toString()).withFirmware(firmware()).succeed();
		var volume = disk + "@@4M";
		assertTrue(Program.run("mtype", "-i", volume, "::config.txt").contains("# mine"));
		assertTrue(Program.run("mtype", "-i", volume, "::overlays/mine.dtbo").equals("mine"));
	}

	/** The firmware is not free to be had here: what stands in for it is never run by QEMU, which has its own. */
	private Path firmware() throws IOException {
		return firmware("bootcode.bin", "start.elf", "fixup.dat");
	}

	private Path firmware(String... names) throws IOException {
		var firmware = Files.createDirectories(folder.resolve("firmware"));
		for (var name : names) {
			Files.writeString(firmware.resolve(name), "a stand-in");
		}
		return firmware;
	}
}
