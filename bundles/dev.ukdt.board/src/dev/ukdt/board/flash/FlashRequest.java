package dev.ukdt.board.flash;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.board.Board;
import dev.ukdt.board.Way;
import dev.ukdt.board.disk.Objection;
import dev.ukdt.core.tool.ToolFinder;

/**
 * What is to be flashed where.
 *
 * @param image     ELF, UF2, hex, DfuSe, flat binary or disk image; told apart by its bytes
 * @param project   the project that the image was built from; files for the card and the board may lie there
 * @param target    what the flasher writes to: a disk, a drive, a serial port, a probe's number; {@link #ANY} for the only one there is
 * @param verify    whether it is read back, where the flasher can do that
 * @param firmware  the folder with the board's firmware; empty to look where packages put it
 * @param overruled objections against a disk that the person does not share
 */
public record FlashRequest(Board board, Way way, Path image, Optional<Path> project, String target, boolean verify, Optional<Path> firmware,
		Set<Objection> overruled, ToolFinder finder) {
	/** The target where there is no choice. */
	public static final String ANY = "any";

	public boolean hasTarget() {
		return !target.equals(ANY);
	}

	/** The folder of a project with files for this board; it need not exist. */
	public Optional<Path> boardFolder() {
		return project.map(directory -> directory.resolve("boards").resolve(board.id()));
	}
}
