package dev.ukdt.board.disk;

import java.time.Duration;

/**
 * How far a piece of work has come.
 *
 * @param phase what is being done, such as {@code writing}
 * @param done  bytes
 * @param total bytes
 * @param spent since the phase began
 */
public record Progress(String phase, long done, long total, Duration spent) {
	/** Bytes a second, on the average; 0 as long as nothing can be said. */
	public long speed() {
		return spent.toMillis() < 200 ? 0 : done * 1000 / spent.toMillis();
	}

	/** Seconds left at this speed; -1 as long as nothing can be said. */
	public long secondsLeft() {
		return speed() == 0 ? -1 : Math.ceilDiv(total - done, speed());
	}

	public int percent() {
		return total == 0 ? 100 : (int) (done * 100 / total);
	}

	/** One line for a person. */
	public String text() {
		if (total <= 100) {
			return phase + " " + percent() + " %";
		}
		var text = phase + " " + percent() + " % of " + Sizes.text(total);
		return speed() == 0 ? text : text + ", " + Sizes.text(speed()) + "/s, " + left(secondsLeft()) + " left";
	}

	private static String left(long seconds) {
		return seconds < 100 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
	}
}
