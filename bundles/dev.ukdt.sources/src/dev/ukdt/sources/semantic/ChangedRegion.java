package dev.ukdt.sources.semantic;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** What has to be drawn anew after an answer: mostly a few words, rarely the whole text. */
final class ChangedRegion {
	private ChangedRegion() {
	}

	static Optional<IRegion> between(List<ColouredPosition> old, List<ColouredPosition> now) {
		var start = 0;
		while (start < old.size() && start < now.size() && old.get(start).looksLike(now.get(start))) {
			start++;
		}
		var end = 0;
		while (end < old.size() - start && end < now.size() - start && old.get(old.size() - 1 - end).looksLike(now.get(now.size() - 1 - end))) {
			end++;
		}
		var from = Integer.MAX_VALUE;
		var to = -1;
		for (var list : List.of(old, now)) {
			if (start < list.size() - end) {
				from = Math.min(from, list.get(start).offset);
				var last = list.get(list.size() - end - 1);
				to = Math.max(to, last.offset + last.length);
			}
		}
		return to < 0 ? Optional.empty() : Optional.of(new Region(from, to - from));
	}
}
