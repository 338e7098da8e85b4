package dev.ukdt.board.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.board.Boards;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.Flasher;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.board.tests.Program;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;

/** The real programs take our command lines as far as they come without hardware: each gets to the point where it looks for a board and finds none. */
class RealProgramsTest {
	/** Where the tests put programs from Python's registry. */
	private static final Path PYTHON = Path.of("target/python").toAbsolutePath();

	@TempDir
	Path folder;
	private final List<String> lines = new ArrayList<>();

	@ParameterizedTest
	@CsvSource({ "stm32f4-discovery, openocd", "nucleo-f401re, openocd", "pico, openocd", "microbit-v2, openocd", "nucleo-f401re, openocd:0667FF" })
	void openOcdLooksForAProbe(String board, String to) throws IOException {
		needs("openocd");
		var outcome = run(board, to, ArmImage.at(folder, Boards.installed().get(board).start()));
		assertEquals("no probe is found: plug it in, and see that no other program uses it", outcome.statement(), lines.toString());
	}

	@Test
	void stFlashLooksForAProbe() throws IOException {
		needs("st-flash");
		assertTrue(run("stm32f4-discovery", "st-flash", ArmImage.at(folder, 0x08000000)).statement().startsWith("no ST-Link is found"), lines.toString());
	}

	@Test
	void dfuUtilLooksForABoard() throws IOException {
		needs("dfu-util");
		assertTrue(run("stm32f4-discovery", "dfu-util", ArmImage.at(folder, 0x08000000)).statement().startsWith("no board waits for a download"), lines.toString());
	}

	@Test
	void gdbLooksForABlackMagicProbe() throws IOException {
		needs("gdb-multiarch");
		var outcome = run("stm32f4-discovery", "blackmagic:/dev/ttyNONE0", ArmImage.at(folder, 0x08000000));
		assertTrue(outcome.statement().startsWith("the serial port of the probe cannot be opened"), lines.toString());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("Don't know how to attach")), "a process of this computer was attached to: " + lines);
	}

	@Test
	void fastbootIsEndedInsteadOfWaitingForEver() throws IOException {
		needs("fastboot");
		var outcome = run("beaglebone-black", "fastboot", Files.write(folder.resolve("app.bin"), new byte[100]));
		assertTrue(outcome.statement().startsWith("no board waits for an image on USB"), lines.toString());
	}

	@Test
	void esptoolLooksForTheChip() throws IOException {
		python("esptool==5.6.0");
		var outcome = run("esp32-c3", "esptool:/dev/ttyNONE0", Files.write(folder.resolve("app.bin"), new byte[4096]));
		assertTrue(outcome.statement().startsWith("the serial port cannot be opened"), lines.toString());
	}

	@Test
	void pyOcdLooksForAProbe() throws IOException {
		python("pyocd==0.46.0");
		var outcome = run("stm32f4-discovery", "pyocd", ArmImage.at(folder, 0x08000000));
		assertTrue(outcome.statement().startsWith("no probe is found") || outcome.statement().contains("pack install stm32f407vg"), lines.toString());
	}

	@Test
	void avrdudeLooksForTheBootLoader() throws IOException {
		needs("avrdude");
		var hex = Files.writeString(folder.resolve("app.hex"), ":020000000C94 5E\n:00000001FF\n".replace(" ", ""));
		var outcome = run("arduino-uno", "avrdude:/dev/ttyNONE0", hex);
		assertTrue(outcome.statement().startsWith("the serial port cannot be opened"), lines.toString());
	}

	/** What is not tried here is marked: the program could not be had, or does nothing without its hardware. */
	@Test
	void everyFlasherSaysHowItsCommandLineWasTried() {
		var accepted = Flashers.installed().all().stream().filter(flasher -> flasher.proof() == Flasher.Proof.ACCEPTED).map(Flasher::id).sorted().toList();
		assertEquals(List.of("avrdude", "blackmagic", "dfu-util", "esptool", "fastboot", "openocd", "pyocd", "st-flash"), accepted);
		assertEquals(List.of("disk", "drive", "tftp", "ymodem"), Flashers.installed().all().stream().filter(flasher -> flasher.proof() == Flasher.Proof.RUN).map(Flasher::id).sorted().toList());
	}

	private static void needs(String program) {
		assumeTrue(Program.exists(program), "there is no " + program);
	}

	/** Brings a program from Python's registry once; skips where that cannot be. */
	private static void python(String requirement) throws IOException {
		var name = requirement.substring(0, requirement.indexOf('='));
		if (!Files.exists(PYTHON.resolve("bin").resolve(name))) {
			assumeTrue(succeeds("python3", "-m", "pip", "--version"), "there is no pip");
			assumeTrue(succeeds("python3", "-m", "pip", "install", "-q", "--target", PYTHON.toString(), requirement), requirement + " cannot be had");
		}
	}

	private static boolean succeeds(String... line) throws IOException {
		try {
			return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		} catch (IOException e) {
			return false;
		}
	}

	private FlashOutcome run(String board, String to, Path image) throws IOException {
		// pip's start scripts need to be told where their modules are.
		var finder = new ToolFinder(id -> Optional.empty(), Stream.concat(ToolFinder.environmentPath().stream(), Stream.of(folder.resolve("bin"))).toList());
		for (var name : List.of("esptool", "pyocd")) {
			var wrapper = Files.createDirectories(folder.resolve("bin")).resolve(name);
			Files.writeString(wrapper, "#!/bin/sh\nPYTHONPATH=" + PYTHON + " exec python3 -m " + name + " \"$@\"\n");
			wrapper.toFile().setExecutable(true);
		}
		var target = FlashTarget.of(Boards.installed().get(board), to, finder);
		try (var plan = Flashers.installed().get(target.way().flasher())
				.plan(target.request(Boards.installed().get(board), image, Optional.empty(), true, Optional.empty(), Set.of(), finder))) {
			return plan.run(new FlashListener() {
				@Override
				public void line(String line) {
					lines.add(line);
				}
			}, new Cancellation());
		}
	}
}
