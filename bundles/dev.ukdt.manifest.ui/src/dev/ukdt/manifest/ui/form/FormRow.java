package dev.ukdt.manifest.ui.form;

import java.util.List;

import dev.ukdt.manifest.schema.Shape;

/**
 * A key as a form shows it.
 *
 * @param path  the keys down to it
 * @param shape of its value, help and all
 */
record FormRow(List<String> path, Shape shape, Kind kind) {
	enum Kind {
		TEXT, CHOICE, FILE,
		/** A list of scalars or of maps with scalars. */
		LIST,
		/** A map of names to scalars. */
		PAIRS
	}

	String label() {
		return shape.about().label().isEmpty() ? path.getLast() : shape.about().label();
	}
}
