package dev.ukdt.manifest.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who mistyped a name. */
public final class Nearest {
	private static final int LONGEST = 60;

	private Nearest() {
	}

	/** The name that is nearest, when one is near at all. */
	public static Optional<String> to(String name, Collection<String> names) {
		if (name.length() > LONGEST || name.isEmpty()) {
			return Optional.empty();
		}
		var lower = name.toLowerCase(Locale.ROOT);
		String best = null;
		var least = Math.max(1, Math.min(3, name.length() / 3)) + 1;
		for (var candidate : names) {
			if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) >= least || candidate.length() > LONGEST) {
				continue;
			}
			var distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
			if (distance < least) {
				least = distance;
				best = candidate;
			}
		}
		return Optional.ofNullable(best);
	}

	/** Edits between two words, a swap of neighbours counting as one. */
	static int distance(String from, String to) {
		var before = new int[to.length() + 1];
		var last = new int[to.length() + 1];
		var next = new int[to.length() + 1];
		for (var j = 0; j <= to.length(); j++) {
			last[j] = j;
		}
		for (var i = 1; i <= from.length(); i++) {
			next[0] = i;
			for (var j = 1; j <= to.length(); j++) {
				var same = from.charAt(i - 1) == to.charAt(j - 1);
				next[j] = Math.min(Math.min(last[j] + 1, next[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
				if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
					next[j] = Math.min(next[j], before[j - 2] + 1);
				}
			}
			var spare = before;
			before = last;
			last = next;
			next = spare;
		}
		return last[to.length()];
	}
}
