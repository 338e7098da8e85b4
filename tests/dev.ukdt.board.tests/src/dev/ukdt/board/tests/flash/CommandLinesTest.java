package dev.ukdt.board.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.board.Boards;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * The exact command lines of every flasher, and what becomes of what it prints. The programs here are stand-ins that print what the real ones are
 * documented to print.
 */
class CommandLinesTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"stm32f4-discovery | openocd | openocd -f board/stm32f4discovery.cfg -c 'program F/image.elf verify reset exit'",
			"stm32f4-discovery | openocd:0667FF | openocd -f board/stm32f4discovery.cfg -c 'adapter serial 0667FF' -c 'program F/image.elf verify reset exit'",
			"pico | openocd | openocd -f interface/cmsis-dap.cfg -f target/rp2040.cfg -c 'adapter speed 5000' -c 'program F/image.elf verify reset exit'",
			"stm32f4-discovery | pyocd | pyocd flash --target stm32f407vg --no-wait F/image.elf",
			"microbit-v2 | pyocd:9904 | pyocd flash --target nrf52833 --uid 9904 --no-wait F/image.elf",
			"nucleo-f401re | probe-rs | probe-rs download --chip STM32F401RETx --binary-format elf --verify --non-interactive --disable-progressbars F/image.elf",
			"nucleo-f401re | st-flash | st-flash --reset --format ihex write F/image.hex",
			"stm32f4-discovery | jlink | JLinkExe -device STM32F407VG -if SWD -speed 4000 -autoconnect 1 -ExitOnError 1 -NoGui 1 -CommandFile F/elf.jlink",
			"stm32f4-discovery | blackmagic:/dev/ttyBmpGdb | gdb-multiarch -nx -batch -iex 'set auto-load off' -ex 'set confirm off' -ex 'set auto-connect-native-target off' -ex 'target extended-remote /dev/ttyBmpGdb' -ex 'monitor swdp_scan' -ex 'attach 1' -ex 'load F/image.elf' -ex 'file F/image.elf' -ex compare-sections -ex kill",
			"stm32f4-discovery | dfu-util | dfu-util --device 0483:df11 --alt 0 --dfuse-address :leave --download F/image.dfuse",
			"pico | picotool | picotool load -v -x F/image.elf -t elf" })
	void eachFlashersCommandLineIsExactlyThis(String board, String to, String expected) throws IOException {
		stubs("openocd", "pyocd", "probe-rs", "st-flash", "JLinkExe", "gdb-multiarch", "dfu-util", "picotool");
		var start = board.equals("pico") ? 0x10000000L : board.equals("microbit-v2") ? 0 : 0x08000000L;
		var commands = commands(board, to, ArmImage.at(folder, start));
		assertEquals(expected, commands.getFirst());
	}

	@Test
	void esptoolMakesAnApplicationOfElfFirst() throws IOException {
		stubs("esptool");
		var binary = Files.write(folder.resolve("app.bin"), new byte[1000]);
		assertEquals(List.of("esptool --chip esp32c3 --port /dev/ttyUSB0 --baud 460800 --before default-reset --after hard-reset write-flash 0x10000 F/image.bin"),
				commands("esp32-c3", "esptool:/dev/ttyUSB0", binary));
	}

	@Test
	void avrdudeIsGivenAHexFile() throws IOException {
		stubs("avrdude");
		var hex = Files.writeString(folder.resolve("app.hex"), ":020000000C945E\n:00000001FF\n");
		assertEquals(List.of("avrdude -p m328p -c arduino -P /dev/ttyACM0 -b 115200 -D -U flash:w:F/image.hex:i"), commands("arduino-uno", "avrdude:/dev/ttyACM0", hex));
	}

	@Test
	void fastbootWritesAPartitionAndReboots() throws IOException {
		stubs("fastboot");
		var binary = Files.write(folder.resolve("app.bin"), new byte[1000]);
		assertEquals(List.of("fastboot flash boot F/image.bin", "fastboot reboot"), commands("beaglebone-black", "fastboot", binary));
		assertEquals(List.of("fastboot -s 123 flash boot F/image.bin", "fastboot -s 123 reboot"), commands("beaglebone-black", "fastboot:123", binary));
	}

	@Test
	void aFlatBinaryBecomesAFileThatSaysWhereItBelongs() throws IOException {
		stubs("openocd", "st-flash", "dfu-util");
		var binary = Files.write(folder.resolve("app.bin"), new byte[1000]);
		assertEquals("openocd -f board/st_nucleo_f4.cfg -c 'program F/image.hex verify reset exit'",
				commands("nucleo-f401re", "openocd", binary).getFirst());
	}

	@Test
	void theNameOfAnImageNeverReachesATool() throws IOException {
		stubs("openocd");
		assertTrue(commands("stm32f4-discovery", "openocd", ArmImage.at(folder, 0x08000000)).stream().noneMatch(line -> line.contains("my")));
	}

	@Test
	void aMissingProgramIsNamedWithHowToGetIt() throws IOException {
		stubs();
		var image = ArmImage.at(folder, 0x08000000);
		assertTrue(assertThrows(ToolMissing.class, () -> commands("stm32f4-discovery", "openocd", image)).getMessage().contains("apt-get install openocd"));
	}

	@Test
	void whatDoesNotFitTheBoardIsRefused() throws IOException {
		stubs("openocd");
		var elsewhere = ArmImage.at(folder, 0x20000);
		assertTrue(message("stm32f4-discovery", "openocd", elsewhere).contains("where the STM32F4 Discovery has no memory: it has flash from 0x8000000"));
		assertTrue(message("esp32", "openocd", elsewhere).contains("is for arm, and the ESP32 DevKit takes xtensa"));
		assertTrue(message("rpi-3", "openocd", elsewhere).contains("is not flashed by openocd; there are disk"));
		assertTrue(message("esp32-c3", "esptool", Files.write(folder.resolve("x.bin"), new byte[10])).contains("must be told the serial port"));
	}

	@Test
	void progressAndPhasesOfAToolAreTold() throws IOException {
		script("esptool", """
				echo 'esptool v5.6.0'
				echo 'Erasing flash...'
				printf '\\rWriting at 0x00010000 [===>      ]  25.0%% 256/1000 bytes...'
				printf '\\rWriting at 0x00010100 [======>   ]  50.0%% 512/1000 bytes...'
				printf '\\rWriting at 0x00010300 [==========] 100.0%% 1000/1000 bytes...\\n'
				echo 'Hash of data verified.'
				""");
		var phases = new ArrayList<String>();
		var percents = new ArrayList<Integer>();
		var outcome = run("esp32", "esptool:/dev/null", Files.write(folder.resolve("app.bin"), new byte[1000]), new FlashListener() {
			@Override
			public void phase(String phase) {
				phases.add(phase);
			}

			@Override
			public void progress(Progress progress) {
				percents.add(progress.percent());
			}
		});
		assertEquals("the ESP32 DevKit holds the image, and it was read back", outcome.statement());
		assertEquals(List.of(25, 50, 100), percents);
		assertEquals(List.of("erasing", "writing", "verifying"), phases.stream().distinct().toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "openocd | ** Verify Failed ** | the board gives other bytes back", "openocd | Error: init mode failed (unable to connect to the target) | look at the wires",
			"pyocd | No connected debug probes | no probe is found", "pyocd | Target type foo not recognized | pyocd pack install foo", "st-flash | Failed to enter SWD mode | does not reach the chip",
			"dfu-util | LIBUSB_ERROR_ACCESS | a udev rule", "jlink | Cannot connect to target. | does not reach the chip", "blackmagic:/dev/null | .text MIS-MATCHED! | other bytes back",
			"probe-rs | No connected probes were found. | no probe is found" })
	void whatToolsSayGoesIntoWords(String to, String said, String words) throws IOException {
		var program = to.startsWith("blackmagic") ? "gdb-multiarch" : to.equals("jlink") ? "JLinkExe" : to;
		script(program, "echo '" + said + "'; exit 1");
		var outcome = run("stm32f4-discovery", to, ArmImage.at(folder, 0x08000000), new FlashListener() {
		});
		assertEquals(FlashOutcome.End.FAILED, outcome.end());
		assertTrue(outcome.statement().contains(words), outcome.statement());
	}

	@Test
	void anUnknownErrorIsToldInTheToolsOwnWords() throws IOException {
		script("openocd", "echo 'Something odd'; exit 7");
		assertEquals("OpenOCD failed with code 7: Something odd", run("stm32f4-discovery", "openocd", ArmImage.at(folder, 0x08000000), new FlashListener() {
		}).statement());
	}

	@Test
	void aToolThatEndsWellWithoutHavingSaidSoHasFailed() throws IOException {
		script("gdb-multiarch", "echo nothing; exit 0");
		assertEquals(FlashOutcome.End.FAILED, run("stm32f4-discovery", "blackmagic:/dev/null", ArmImage.at(folder, 0x08000000), new FlashListener() {
		}).end());
	}

	private void stubs(String... programs) throws IOException {
		Files.createDirectories(folder.resolve("bin"));
		for (var program : programs) {
			script(program, "exit 0");
		}
	}

	private void script(String program, String text) throws IOException {
		var file = Files.createDirectories(folder.resolve("bin")).resolve(program);
		Files.writeString(file, "#!/bin/sh\n" + text + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	private List<String> commands(String board, String to, Path image) throws IOException {
		var target = FlashTarget.of(Boards.installed().get(board), to, finder());
		try (var plan = Flashers.installed().get(target.way().flasher())
				.plan(target.request(Boards.installed().get(board), image, Optional.empty(), true, Optional.empty(), Set.of(), finder()))) {
			return plan.commands().stream().map(this::plain).toList();
		}
	}

	/** Without the folders, which are others each time. */
	private String plain(CommandLine command) {
		return command.toString().replace(folder.resolve("bin") + "/", "").replace(command.directory().toString(), "F");
	}

	private String message(String board, String to, Path image) {
		return assertThrows(IOException.class, () -> commands(board, to, image)).getMessage();
	}

	private FlashOutcome run(String board, String to, Path image, FlashListener listener) throws IOException {
		var target = FlashTarget.of(Boards.installed().get(board), to, finder());
		try (var plan = Flashers.installed().get(target.way().flasher())
				.plan(target.request(Boards.installed().get(board), image, Optional.empty(), true, Optional.empty(), Set.of(), finder()))) {
			return plan.run(listener, new Cancellation());
		}
	}

	private ToolFinder finder() {
		return new ToolFinder(id -> Optional.empty(), List.of(folder.resolve("bin")));
	}
}
