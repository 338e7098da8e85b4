package dev.ukdt.manifest.assist;

import java.util.List;

import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Node;

/**
 * What may be written at an offset.
 *
 * @param kind   whether a key or a value stands here
 * @param shape  of the map whose keys are asked for, or of the value; null where the schema says nothing
 * @param map    the map that the key belongs to; null when it is not there yet
 * @param start  where the word begins that is being written
 * @param end    where it ends
 * @param typed  what of it stands before the offset, without quotes
 * @param quoted whether quotes stand around the word already, which are part of it
 * @param line   whether the key begins a line of its own, with nothing behind it
 */
record Place(Kind kind, Shape shape, Node map, int start, int end, String typed, boolean quoted, boolean line) {
	enum Kind {
		KEY, VALUE,
		/** A word outside of the tree, such as a class of Click. */
		WORD, NOTHING
	}

	static Place nothing(int offset) {
		return new Place(Kind.NOTHING, null, null, offset, offset, "", false, false);
	}

	List<String> keysThere() {
		return map == null ? List.of() : map.entries().stream().map(entry -> entry.key().text()).toList();
	}
}
