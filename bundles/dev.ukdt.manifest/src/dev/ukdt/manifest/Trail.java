package dev.ukdt.manifest;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** The way from a manifest's root down to a place in its text. */
public final class Trail {
	/**
	 * One value on the way.
	 *
	 * @param shape what may stand there; null where the schema says nothing
	 * @param entry the entry whose value it is; null for the root and for items
	 */
	public record Step(Node node, Shape shape, Entry entry) {
	}

	private final List<Step> steps;
	private final Entry onKey;

	private Trail(List<Step> steps, Entry onKey) {
		this.steps = steps;
		this.onKey = onKey;
	}

	/** The way to the deepest value that holds the offset. */
	public static Trail at(Manifest manifest, int offset) {
		var steps = new ArrayList<Step>();
		var format = manifest.format();
		var root = manifest.document().root();
		steps.add(new Step(root, format.root().of(root, format.weak()), null));
		Entry key = null;
		while (true) {
			var step = steps.getLast();
			var next = step.node().isMap() ? inMap(manifest, step, offset) : step.node().isList() ? inList(manifest, step, offset) : null;
			if (next == null) {
				key = keyAt(step.node(), offset);
				break;
			}
			steps.add(next);
		}
		return new Trail(List.copyOf(steps), key);
	}

	private static Entry keyAt(Node map, int offset) {
		for (var entry : map.entries()) {
			if (entry.key().holds(offset) && entry.key().end() > entry.key().start()) {
				return entry;
			}
		}
		return null;
	}

	private static Step inMap(Manifest manifest, Step step, int offset) {
		for (var entry : step.node().entries()) {
			var onKey = entry.key().holds(offset) && entry.key().end() > entry.key().start();
			if (!onKey && entry.value().holds(offset) || onKey && entry.value().isMap() && beyondKey(entry, offset)) {
				return step(manifest, step.shape(), entry);
			}
		}
		return null;
	}

	/** Whether a map that begins at its own key, as dotted keys of TOML do, holds the offset in another key. */
	private static boolean beyondKey(Entry entry, int offset) {
		return entry.value().start() <= entry.key().start() && offset > entry.key().end();
	}

	/** The step into an entry's value. */
	public static Step step(Manifest manifest, Shape map, Entry entry) {
		var format = manifest.format();
		var child = map == null ? null : format.child(map, entry.key().text());
		var exact = child == null ? null : child.of(entry.value(), format.weak());
		return new Step(entry.value(), exact != null ? exact : child, entry);
	}

	private static Step inList(Manifest manifest, Step step, int offset) {
		var weak = manifest.format().weak();
		for (var item : step.node().items()) {
			if (item.holds(offset)) {
				return item(step.shape(), item, weak);
			}
		}
		return null;
	}

	private static Step item(Shape list, Node item, boolean weak) {
		var shape = list == null ? null : list.items();
		var exact = shape == null ? null : shape.of(item, weak);
		return new Step(item, exact != null ? exact : shape, null);
	}

	public List<Step> steps() {
		return steps;
	}

	public Step last() {
		return steps.getLast();
	}

	/** The entry whose key holds the offset; null when no key does. */
	public Entry onKey() {
		return onKey;
	}

	/** The shape of a node of the tree; null where the schema says nothing. */
	public static Shape shapeOf(Manifest manifest, Node node) {
		if (node.parent() == null) {
			return manifest.format().root().of(node, manifest.format().weak());
		}
		var above = shapeOf(manifest, node.parent());
		if (above == null) {
			return null;
		}
		if (node.parent().isList()) {
			return item(above, node, manifest.format().weak()).shape();
		}
		for (var entry : node.parent().entries()) {
			if (entry.value() == node) {
				return step(manifest, above, entry).shape();
			}
		}
		return null;
	}
}
