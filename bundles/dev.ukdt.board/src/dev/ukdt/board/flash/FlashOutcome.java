package dev.ukdt.board.flash;

/**
 * How flashing ended.
 *
 * @param statement plain words: what was done or what failed, and in which state the board or card is now
 */
public record FlashOutcome(End end, String statement) {
	public enum End {
		DONE, FAILED, CANCELLED
	}

	public boolean succeeded() {
		return end == End.DONE;
	}

	static FlashOutcome done(String statement) {
		return new FlashOutcome(End.DONE, statement);
	}

	static FlashOutcome failed(String statement) {
		return new FlashOutcome(End.FAILED, statement);
	}

	static FlashOutcome cancelled(String statement) {
		return new FlashOutcome(End.CANCELLED, statement);
	}
}
