package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.disk.BlockMap;
import dev.ukdt.image.disk.BlockMap.Range;

/** Which parts of a file the file system says hold data. */
final class SparseMap {
	private SparseMap() {
	}

	/** Blocks for a few calls; nothing is read. */
	static BlockMap of(Path image) throws IOException {
		try (var file = RawFile.open(image, RawFile.Mode.READ)) {
			var size = file.size();
			var ranges = new ArrayList<Range>();
			for (var at = file.data(0, size); at < size;) {
				var end = file.hole(at, size);
				ranges.add(new Range(at, end, ""));
				at = file.data(end, size);
			}
			return new BlockMap(size, ranges);
		}
	}

	/** The same data in ranges that begin and end at multiples of a unit, but for the end of the file. Digests are kept where nothing changed. */
	static List<Range> aligned(BlockMap map, int unit) {
		var result = new ArrayList<Range>();
		for (var range : map.ranges()) {
			var start = range.start() / unit * unit;
			var end = Math.min(Math.ceilDiv(range.end(), unit) * (long) unit, map.size());
			if (!result.isEmpty() && result.getLast().end() >= start && (range.sha256().isEmpty() || start != range.start())) {
				result.set(result.size() - 1, new Range(result.getLast().start(), Math.max(end, result.getLast().end()), ""));
			} else {
				result.add(new Range(start, end, start == range.start() && end == range.end() ? range.sha256() : ""));
			}
		}
		return result;
	}
}
