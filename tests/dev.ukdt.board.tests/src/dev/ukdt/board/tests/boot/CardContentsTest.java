package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.Card;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.board.tests.Program;

/** What lies on the card of each board, as other programs read it. The firmware is a stand-in, which nothing runs. */
class CardContentsTest {
	@TempDir
	Path folder;
	private Path image;

	static Stream<Board> boards() {
		return Boards.installed().all().stream().filter(board -> board.card().isPresent() && board.card().get().loader().isEmpty());
	}

	@BeforeEach
	void makeImage() throws IOException {
		var bytes = new byte[70_000];
		new Random(1).nextBytes(bytes);
		image = Files.write(folder.resolve("guest.bin"), bytes);
	}

	@ParameterizedTest
	@MethodSource("boards")
	void aCardHoldsEveryFileThatItsBoardBootsFrom(Board board) throws IOException {
		var disk = flash(board, Optional.of(firmware(board)));
		var architecture = board.architectures().getFirst();
		for (var file : board.card().get().files()) {
			if (file.isFor(architecture)) {
				var there = folder.resolve("there");
				Files.deleteIfExists(there);
				Program.run("mcopy", "-n", "-i", disk + "@@4M", "::" + file.name(), there.toString());
				switch (file.source()) {
				case IMAGE, BINARY -> assertEquals(-1, Files.mismatch(image, there), file.name());
				case FIRMWARE -> assertEquals("stand-in for " + file.name(), Files.readString(there));
				case TEXT -> assertEquals(file.text(), Files.readString(there));
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "usbarmory, 1024", "mx6ullevk, 1024", "imx8mpevk, 32768" })
	void theBootRomOfAnImxFindsTheImageWhereItLooks(String id, int offset) throws IOException {
		var disk = flash(Boards.installed().get(id), Optional.empty());
		var bytes = new byte[70_000];
		try (var file = new RandomAccessFile(disk.toFile(), "r")) {
			file.seek(offset);
			file.readFully(bytes);
		}
		assertArrayEquals(Files.readAllBytes(image), bytes);
		// The table of partitions is left as it was: the image lies behind it.
		assertTrue(Program.run("sfdisk", "--dump", disk.toString()).contains("type=c"));
	}

	@Test
	void firmwareThatIsMissingIsNamedWithHowToGetIt() {
		var message = assertThrows(IOException.class, () -> flash(Boards.installed().get("rpi-5"), Optional.of(folder))).getMessage();
		assertTrue(message.contains("bcm2712-rpi-5-b.dtb") && message.contains("name it as the firmware folder"), message);
	}

	@Test
	void anImageForAnotherAddressIsRefused() throws IOException {
		var source = Files.writeString(folder.resolve("x.c"), "void _start(void) { for (;;); }");
		image = folder.resolve("x.elf");
		Program.run("aarch64-linux-gnu-gcc", "-nostdlib", "-static", "-Wl,-Ttext=0x40080000", "-Wl,-z,max-page-size=4096", "-Wl,--build-id=none", "-Wl,-N", "-o", image.toString(), source.toString());
		var board = Boards.installed().get("rpi-4");
		assertTrue(assertThrows(IOException.class, () -> flash(board, Optional.of(firmware(board)))).getMessage().contains("loads kernel8.img at 0x80000: build it for this board"));
	}

	private Path firmware(Board board) throws IOException {
		var firmware = Files.createDirectories(folder.resolve("firmware"));
		for (var file : board.card().get().files()) {
			if (file.source() == Card.Source.FIRMWARE) {
				Files.writeString(firmware.resolve(file.name()), "stand-in for " + file.name());
			}
		}
		return firmware;
	}

	private Path flash(Board board, Optional<Path> firmware) throws IOException {
		var disk = folder.resolve(board.id() + ".img");
		new Flashing(board, image, Optional.empty(), disk.toString(), firmware).succeed();
		return disk;
	}
}
