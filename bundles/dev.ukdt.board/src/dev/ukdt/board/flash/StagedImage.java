package dev.ukdt.board.flash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

import dev.ukdt.board.Board;
import dev.ukdt.board.MemoryRegion;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.image.format.FlashFile;
import dev.ukdt.image.format.MemoryImage;
import dev.ukdt.image.format.Uf2;
import dev.ukdt.image.format.Uf2Family;

/**
 * An image in the format that a flasher takes, in a folder of its own under a plain name: the name of a project's file never reaches a tool that may take
 * it for a command.
 *
 * @param folder private to this process's user
 */
record StagedImage(Path folder, Path file, FlashFile format, long address) implements AutoCloseable {
	/**
	 * Converts an image, after judging whether it can be for that board.
	 *
	 * @param takes   the formats that the flasher takes, the best first
	 * @param address where the bytes of a flat binary belong
	 * @throws FlashException when it is for another processor or does not fit into the board's memory
	 */
	static StagedImage of(Path image, Board board, List<FlashFile> takes, long address) throws IOException {
		var format = FlashFile.of(image);
		var content = judge(image, board, format, address);
		var folder = Files.createTempDirectory("ukdt-flash");
		try {
			// A flat binary says nothing of its address: better a format that does.
			var wanted = takes.contains(format) && format != FlashFile.BIN ? format
					: takes.stream().filter(take -> take != FlashFile.ELF).findFirst().orElseThrow(() -> new FlashException(
							image.getFileName() + " is no ELF file, and this way of flashing takes nothing else"));
			var file = folder.resolve("image." + wanted.id());
			if (wanted == format) {
				Files.copy(image, file);
			} else {
				wanted.write(content, board.uf2Family().map(OptionalInt::of).orElseGet(OptionalInt::empty), file);
			}
			return new StagedImage(folder, file, wanted, content.pieces().isEmpty() ? address : content.start());
		} catch (IOException | RuntimeException e) {
			delete(folder);
			throw e;
		}
	}

	private static MemoryImage judge(Path image, Board board, FlashFile format, long address) throws IOException {
		if (format == FlashFile.ELF) {
			checkArchitecture(image, board);
		}
		if (format == FlashFile.UF2) {
			checkFamily(image, board);
		}
		var content = FlashFile.read(image, address);
		if (content.pieces().isEmpty()) {
			throw new FlashException(image.getFileName() + " holds nothing to flash");
		}
		for (var piece : content.pieces()) {
			if (!board.memory().isEmpty() && board.memory().stream().noneMatch(region -> region.holds(piece.address(), piece.end()))) {
				throw new FlashException(String.format("%s has %d bytes for address 0x%x, where the %s has no memory: it has %s. Link it for this board",
						image.getFileName(), piece.bytes().length, piece.address(), board.name(), memories(board)));
			}
		}
		return content;
	}

	private static String memories(Board board) {
		return String.join(", ", board.memory().stream().map(region -> String.format("%s from 0x%x to 0x%x", region.name(), region.start(),
				region.start() + region.size())).toList());
	}

	private static void checkArchitecture(Path image, Board board) throws IOException {
		var architecture = Image.read(image).architecture();
		if (architecture != Architecture.UNKNOWN && !board.architectures().contains(architecture.id())) {
			throw new FlashException(image.getFileName() + " is for " + architecture + ", and the " + board.name() + " takes " + String.join(", ", board.architectures()));
		}
	}

	private static void checkFamily(Path image, Board board) throws IOException {
		var family = Uf2.read(image).family();
		if (family.isPresent() && board.uf2Family().isPresent() && family.getAsInt() != board.uf2Family().get()) {
			throw new FlashException(image.getFileName() + " is for another chip: "
					+ Uf2Family.of(family.getAsInt()).map(Enum::name).orElse(String.format("UF2 family 0x%08x", family.getAsInt())));
		}
	}

	/** Whether all of it lies in memory that keeps it. */
	static boolean isForFlash(Board board, MemoryImage content) {
		return content.pieces().stream().allMatch(piece -> board.memory().stream()
				.anyMatch(region -> region.kind() == MemoryRegion.Kind.FLASH && region.holds(piece.address(), piece.end())));
	}

	@Override
	public void close() {
		delete(folder);
	}

	static void delete(Path folder) {
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException | UncheckedIOException e) {
			// A temporary file more is no reason to fail.
		}
	}
}
