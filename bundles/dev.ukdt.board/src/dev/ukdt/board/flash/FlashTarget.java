package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.board.Board;
import dev.ukdt.board.Way;
import dev.ukdt.board.disk.Objection;
import dev.ukdt.core.tool.ToolFinder;

/**
 * Where an image goes, and by which way of the board.
 *
 * @param target as {@link FlashRequest} wants it
 */
public record FlashTarget(Way way, String target) {
	/**
	 * Makes out what a person named: a way of the board, such as {@code openocd}; a way and a target, such as {@code openocd:SERIAL}; or a target alone, whose
	 * kind tells the way: a disk or file, the folder of a drive, a serial port. {@code any} is the first way that needs no choice and whose program is here.
	 *
	 * @throws FlashException when the board cannot be flashed so; the message says how it can
	 */
	public static FlashTarget of(Board board, String text, ToolFinder finder) throws IOException {
		if (text.equals(FlashRequest.ANY)) {
			return any(board, finder);
		}
		var colon = text.indexOf(':');
		var name = colon < 0 ? text : text.substring(0, colon);
		if (Flashers.installed().find(name).isPresent() && !Files.exists(Path.of(name))) {
			var way = board.way(name).orElseThrow(() -> new FlashException("the " + board.name() + " is not flashed by " + name + "; there are " + ways(board)));
			return new FlashTarget(way, colon < 0 ? FlashRequest.ANY : text.substring(colon + 1));
		}
		var kind = kind(text);
		return board.ways().stream().filter(way -> Flashers.installed().find(way.flasher()).filter(flasher -> flasher.target() == kind).isPresent()).findFirst()
				.map(way -> new FlashTarget(way, text))
				.orElseThrow(() -> new FlashException("the " + board.name() + " is not flashed by way of " + text + "; there are " + ways(board)));
	}

	private static FlashTarget any(Board board, ToolFinder finder) throws FlashException {
		return board.ways().stream().filter(way -> {
			var flasher = Flashers.installed().find(way.flasher());
			return flasher.isPresent() && List.of(TargetKind.DRIVE, TargetKind.PROBE, TargetKind.USB).contains(flasher.get().target())
					&& flasher.get().tool().map(tool -> finder.find(tool).isPresent()).orElse(true);
		}).findFirst().map(way -> new FlashTarget(way, FlashRequest.ANY))
				.orElseThrow(() -> new FlashException("the " + board.name() + " must be told where to: there are " + ways(board)));
	}

	private static TargetKind kind(String text) throws IOException {
		try {
			var path = Path.of(text);
			if (Files.isDirectory(path)) {
				return TargetKind.DRIVE;
			}
			var real = Files.exists(path) ? path.toRealPath() : path;
			return real.startsWith("/dev") && (real.getFileName().toString().startsWith("tty") || real.startsWith("/dev/pts")) ? TargetKind.SERIAL : TargetKind.DISK;
		} catch (InvalidPathException e) {
			throw new FlashException("'" + text + "' is neither a way of flashing nor a path");
		}
	}

	private static String ways(Board board) {
		return String.join(", ", board.ways().stream().map(Way::flasher).toList());
	}

	/** The request for it. */
	public FlashRequest request(Board board, Path image, Optional<Path> project, boolean verify, Optional<Path> firmware,
			Set<Objection> overruled, ToolFinder finder) {
		return new FlashRequest(board, way, image, project, target, verify, firmware, overruled, finder);
	}
}
