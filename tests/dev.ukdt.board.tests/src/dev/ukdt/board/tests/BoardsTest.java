package dev.ukdt.board.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.board.Board;
import dev.ukdt.board.Boards;
import dev.ukdt.board.DescriptorFolders;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;

/** The boards as data: every descriptor says what can be. */
class BoardsTest {
	@TempDir
	Path folder;

	static Stream<Board> boards() {
		return Boards.installed().all().stream();
	}

	@ParameterizedTest
	@ValueSource(strings = { "rpi-3", "rpi-4", "rpi-5", "rpi-zero2", "rpi-zero", "pico", "pico-2", "microbit-v2", "stm32f4-discovery", "nucleo-f401re", "esp32", "esp32-c3",
			"beaglebone-black", "usbarmory", "pc" })
	void theBoardsThatPeopleHaveAreThere(String id) {
		var board = Boards.installed().get(id);
		assertFalse(board.ways().isEmpty());
		assertFalse(board.chip().isEmpty());
		assertFalse(board.architectures().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("boards")
	void everyWayIsOneThatThereIs(Board board) {
		board.ways().forEach(way -> Flashers.installed().get(way.flasher()));
		assertEquals(board.ways().stream().anyMatch(way -> way.flasher().equals("disk")), board.card().isPresent());
	}

	@Test
	void everyDescriptorWasRead() throws IOException {
		for (var name : List.of("boards", "flashers")) {
			var descriptors = Path.of(System.getProperty("ukdt.root"), "bundles/dev.ukdt.board", name);
			try (var files = Files.list(descriptors)) {
				files.forEach(file -> {
					var id = file.getFileName().toString().replace(".yaml", "");
					assertTrue(name.equals("boards") ? Boards.installed().find(id).isPresent() : Flashers.installed().find(id).isPresent(), file.toString());
				});
			}
		}
	}

	@Test
	void everyBoardThatAFamilyNamesIsThere() {
		Families.installed().all().forEach(family -> family.boards().forEach(Boards.installed()::get));
	}

	@Test
	void openOcdPublishesEveryConfigurationThatIsNamed() throws IOException {
		var list = Path.of(System.getProperty("ukdt.root"), "../shared/lists/openocd-cfg-names.txt");
		assumeTrue(Files.exists(list), "there is no ../shared with the published list");
		var names = Files.readAllLines(list);
		boards().flatMap(board -> board.way("openocd").stream()).flatMap(way -> way.settings().get("config").stream())
				// Renamed after version 0.12, which is the one that people have.
				.filter(config -> !config.equals("board/ti_beaglebone_black.cfg") && !config.equals("target/nrf52.cfg"))
				.forEach(config -> assertTrue(names.contains("tcl/" + config), config));
	}

	@Test
	void qemuKnowsEveryMachineThatStandsForABoard() throws IOException {
		assumeTrue(Program.exists("qemu-system-aarch64") && Program.exists("qemu-system-x86_64"), "there is no QEMU");
		var known = Program.run("qemu-system-aarch64", "-machine", "help") + Program.run("qemu-system-x86_64", "-machine", "help");
		boards().filter(board -> !board.machine().isEmpty())
				.forEach(board -> assertTrue(known.contains("\n" + board.machine().substring("qemu:".length()) + " "), board.machine()));
	}

	@Test
	void noTwoBoardsHaveTheSameName() {
		var byName = boards().collect(Collectors.groupingBy(Board::name, Collectors.counting()));
		assertEquals(Map.of(), byName.entrySet().stream().filter(entry -> entry.getValue() > 1).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "chip: x | 'id'", "id: x | 'chip'", "id: y;chip: z | is not the file's name",
			"id: x;chip: z;memory: [{kind: rom, start: 0, size: 1}] | use flash or ram", "id: x;chip: z;memory: [{kind: ram, start: 0, size: big}] | no size or address",
			"id: x;chip: z;uf2: z80 | no UF2 family", "id: x;chip: z;card: {table: apm} | use mbr or gpt", "id: x;chip: z;serial: fast | no speed",
			"id: x;chip: z;card: {files: [{name: a, from: sky}]} | use image, binary, firmware or text" })
	void aWrongDescriptorIsRefusedInWords(String text, String words) throws IOException {
		var file = Files.writeString(folder.resolve("x.yaml"), "name: Board X\n" + text.replace(';', '\n'));
		var message = assertThrows(DescriptorException.class, () -> DescriptorFolders.read(file, Boards::read)).getMessage();
		assertTrue(message.contains(words) && message.startsWith(file.toString()), message);
	}

	@Test
	void anUnknownBoardIsToldWithThoseThereAre() {
		assertTrue(assertThrows(DescriptorException.class, () -> Boards.installed().get("z80")).getMessage().contains("rpi-3"));
	}
}
