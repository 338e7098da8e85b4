package dev.ukdt.board.disk;

/**
 * How a write ended.
 *
 * @param end       done, failed or cancelled
 * @param statement plain words: what failed and why, and in which state the card is now
 */
public record WriteOutcome(End end, String statement) {
	public enum End {
		DONE, FAILED, CANCELLED
	}

	public boolean succeeded() {
		return end == End.DONE;
	}
}
