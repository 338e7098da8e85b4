package dev.ukdt.board.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.board.Board;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;

/**
 * One image that is flashed, as the command line does it.
 *
 * @param to       as {@link FlashTarget} takes it
 * @param firmware of the board; empty for where packages put it
 */
public record Flashing(Board board, Path image, Optional<Path> project, String to, Optional<Path> firmware) {
	public static Flashing of(Board board, Path image, String to) {
		return new Flashing(board, image, Optional.empty(), to, Optional.empty());
	}

	/** With the project's own files. */
	public static Flashing of(Board board, BareGuest guest, String to) {
		return new Flashing(board, guest.image(), Optional.of(guest.project()), to, Optional.empty());
	}

	public Flashing withFirmware(Path folder) {
		return new Flashing(board, image, project, to, Optional.of(folder));
	}

	/** Plans with the programs of this machine, and carries it out. */
	public FlashOutcome run(FlashListener listener, Cancellation cancellation) throws IOException {
		return run(ToolFinder.onPath(), listener, cancellation);
	}

	public FlashOutcome run(ToolFinder finder, FlashListener listener, Cancellation cancellation) throws IOException {
		var target = FlashTarget.of(board, to, finder);
		try (var plan = Flashers.installed().get(target.way().flasher()).plan(target.request(board, image, project, true, firmware, Set.of(), finder))) {
			return plan.run(listener, cancellation);
		}
	}

	/** Carries it out; it must succeed. */
	public void succeed() throws IOException {
		var outcome = run(new FlashListener() {
		}, new Cancellation());
		assertTrue(outcome.succeeded(), outcome.statement());
	}
}
