package dev.ukdt.board.flash;

import dev.ukdt.board.disk.Progress;

/** Told what a flasher does, on its threads, one call at a time. */
public interface FlashListener {
	/** A piece of work begins, such as {@code writing}. */
	default void phase(String phase) {
	}

	/** How far it has come. The total is 100 where only a percentage is known. */
	default void progress(Progress progress) {
	}

	/** A tool printed a line. */
	default void line(String line) {
	}
}
