package dev.ukdt.board.tests.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.tests.Flashing;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.image.format.Uf2;
import dev.ukdt.image.format.Uf2Family;

/** Copying to the drives of boot loaders, which are file systems that go away by themselves. */
class DriveFlasherTest {
	private static final String PICO = "UF2 Bootloader v3.0\r\nModel: Raspberry Pi RP2\r\nBoard-ID: RPI-RP2\r\n";

	@TempDir
	Path folder;
	private final Cancellation cancellation = new Cancellation();
	private final List<String> phases = new ArrayList<>();

	@Test
	void anElfFileIsTurnedIntoUf2AndCopiedAndTheBoardStartsIt() throws Exception {
		var image = ArmImage.at(folder, 0x10000000);
		try (var drive = BootDrive.mount(folder, PICO, 4096, true)) {
			var outcome = flash(Boards.installed().get("pico"), image, drive.folder().toString());
			assertEquals("the Raspberry Pi Pico has taken the image and started it", outcome.statement());
			assertEquals(List.of("writing", "waiting for the board to start"), phases);
			var taken = Uf2.read(drive.taken(folder));
			assertEquals(Uf2Family.parse("rp2040"), taken.family().getAsInt());
			assertEquals(0x10000000, taken.content().start());
		}
	}

	@Test
	void theDriveOfTheRightBoardIsFoundAmongAll() throws IOException {
		var model = "UKDT " + UUID.randomUUID();
		var board = Boards.read("own", Yaml.parse("own", """
				id: own
				name: Own
				chip: RP2040
				architectures: [arm]
				uf2: rp2040
				flash:
				  - {with: drive, model: '%s', how: press the button}
				""".formatted(model)));
		var image = ArmImage.at(folder, 0x10000000);
		assertTrue(assertThrows(IOException.class, () -> flash(board, image, "any")).getMessage().contains("press the button, and wait until the drive appears"));
		try (var drive = BootDrive.mount(folder, "Model: " + model + "\r\n", 4096, true)) {
			assertTrue(flash(board, image, "any").succeeded());
		}
	}

	@Test
	void theDriveOfAnotherBoardIsRefused() throws IOException {
		var image = ArmImage.at(folder, 0x10000000);
		try (var drive = BootDrive.mount(folder, "Model: Another\r\nBoard-ID: ANOTHER-1\r\n", 4096, true)) {
			assertTrue(message(image, drive.folder()).contains("is the drive of another board: Model: Another"));
		}
		assertTrue(message(image, folder).contains("is no drive of a boot loader"));
	}

	@Test
	void aDriveWithoutRoomIsTold() throws IOException {
		var large = Files.write(folder.resolve("large.bin"), new byte[300_000]);
		try (var drive = BootDrive.mount(folder, PICO, 256, true)) {
			var outcome = flash(Boards.installed().get("pico"), large, drive.folder().toString());
			assertEquals(FlashOutcome.End.FAILED, outcome.end());
			assertTrue(outcome.statement().contains("did not take the image") && outcome.statement().contains("flash it again"), outcome.statement());
		}
	}

	@Test
	void waitingForABoardThatDoesNotStartCanBeCancelled() throws IOException {
		var image = ArmImage.at(folder, 0x10000000);
		try (var drive = BootDrive.mount(folder, PICO, 4096, false)) {
			cancelAt = "waiting for the board to start";
			var outcome = flash(Boards.installed().get("pico"), image, drive.folder().toString());
			assertTrue(outcome.statement().contains("cancelled while the board was expected to start"), outcome.statement());
		}
	}

	private String cancelAt = "";

	private String message(Path image, Path drive) {
		return assertThrows(IOException.class, () -> flash(Boards.installed().get("pico"), image, "drive:" + drive)).getMessage();
	}

	private FlashOutcome flash(Board board, Path image, String to) throws IOException {
		return Flashing.of(board, image, to).run(new FlashListener() {
			@Override
			public void phase(String phase) {
				phases.add(phase);
				if (phase.equals(cancelAt)) {
					cancellation.cancel();
				}
			}
		}, cancellation);
	}
}
