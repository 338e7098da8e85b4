package dev.ukdt.manifest.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.About;
import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Compares a tree with the shape of its format. Recursion is bounded by {@link Node#DEEPEST}. */
final class Validator {
	private final Manifest manifest;
	private final Format format;
	private final Report report;
	private final ScalarCheck scalars;

	Validator(Manifest manifest, Report report) {
		this.manifest = manifest;
		this.format = manifest.format();
		this.report = report;
		this.scalars = new ScalarCheck(manifest, report);
	}

	void check() {
		var root = manifest.document().root();
		if (root.kind() == Kind.NULL && root.text().isEmpty()) {
			var required = format.root().keys().entrySet().stream().filter(entry -> entry.getValue().required()).map(java.util.Map.Entry::getKey).toList();
			if (!required.isEmpty() && manifest.document().problems().isEmpty()) {
				report.add(Severity.ERROR, 0, 0, Codes.MISSING_KEY, "the file says nothing: it needs " + String.join(", ", required), List.of());
			}
			return;
		}
		value(root, format.root(), "this file");
	}

	private void value(Node node, Shape wanted, String name) {
		if (node.kind() == Kind.OPEN || report.full()) {
			return;
		}
		var shape = wanted.of(node, format.weak());
		if (shape == null) {
			wrongType(node, wanted, name);
			return;
		}
		if (shape != wanted && shape.about().isRemoved()) {
			oldWay(node, wanted, shape, name);
		}
		if (node.isMap()) {
			map(node, shape, name);
		} else if (node.isList()) {
			list(node, shape, name);
		} else {
			scalars.check(node, shape, name);
		}
	}

	private void oldWay(Node node, Shape wanted, Shape old, String name) {
		var end = node.isScalar() ? node.end() : node.start() + 1;
		report.add(Severity.WARNING, node.start(), end, Codes.LEGACY_KEY, name + " is written in the way of an older version: " + old.about().removed(),
				fixesOfType(node, wanted.all().filter(one -> !one.about().isRemoved()).toList()));
	}

	private void wrongType(Node node, Shape wanted, String name) {
		if (node.kind() == Kind.NULL) {
			if (node.text().isEmpty() && !format.syntax().equals("yaml")) {
				return; // A syntax problem said it already.
			}
			if (wanted.required()) {
				report.error(node, Codes.WRONG_TYPE, name + " has no value: expected " + wanted.words());
			} else if (format.syntax().startsWith("json")) {
				return; // null says the same as absence to the readers of these formats
			}
			return;
		}
		var end = node.isScalar() || node.flow() && node.end() - node.start() < 200 ? node.end() : node.start() + 1;
		report.add(Severity.ERROR, node.start(), end, Codes.WRONG_TYPE, name + " should be " + wanted.words() + ", not " + words(node), fixesOfType(node, wanted.all().toList()));
	}

	private static List<Fix> fixesOfType(Node node, List<Shape> wanted) {
		if (wanted.stream().anyMatch(shape -> shape.types().contains(Type.LIST)) && node.isScalar() && node.kind() == Kind.STRING) {
			return List.of(); // how a list is written depends on the syntax; left to the author
		}
		if (wanted.stream().anyMatch(shape -> shape.types().contains(Type.STRING)) && (node.kind() == Kind.INT || node.kind() == Kind.FLOAT || node.kind() == Kind.BOOL)) {
			return List.of(Fix.of("Put it between quotes", node.start(), node.end(), '"' + node.text() + '"'));
		}
		if (wanted.stream().anyMatch(shape -> shape.types().contains(Type.INT) || shape.types().contains(Type.BOOL)) && node.kind() == Kind.STRING
				&& node.text().matches("-?\\d+|true|false")) {
			return List.of(Fix.of("Remove the quotes", node.start(), node.end(), node.text()));
		}
		return List.of();
	}

	private static String words(Node node) {
		return switch (node.kind()) {
		case MAP -> "keys and values";
		case LIST -> "a list";
		case INT, FLOAT -> "the number " + node.text();
		case BOOL -> node.text();
		default -> "the text " + ScalarCheck.quote(node.text());
		};
	}

	private void list(Node node, Shape shape, String name) {
		if (node.items().size() < shape.leastItems()) {
			report.add(Severity.ERROR, node.start(), node.start() + 1, Codes.BAD_VALUE, name + " needs at least " + shape.leastItems(), List.of());
		}
		if (node.items().size() > shape.mostItems()) {
			var first = node.items().get(shape.mostItems());
			report.error(first, Codes.BAD_VALUE, name + " may have at most " + shape.mostItems() + ", this is one too many");
		}
		if (shape.items() != null) {
			for (var item : node.items()) {
				if (shape.items().about().isRemoved()) {
					oldWay(item, shape.items(), shape.items(), "an item of " + name);
				}
				value(item, shape.items(), "an item of " + name);
			}
		}
	}

	private void map(Node node, Shape shape, String name) {
		var open = shape.keys().isEmpty() && shape.patterns().isEmpty() && shape.others() == null;
		var seen = new HashSet<String>();
		for (var entry : node.entries()) {
			if (report.full()) {
				return;
			}
			duplicate(entry, seen, shape, node);
			if (!open) {
				entry(entry, shape, node);
			}
		}
		missing(node, shape, name, seen);
	}

	private void duplicate(Entry entry, HashSet<String> seen, Shape shape, Node map) {
		var key = format.anyCase() ? entry.key().text().toLowerCase(Locale.ROOT) : entry.key().text();
		var allowed = shape.duplicates() != null ? shape.duplicates() : format.duplicates() == null;
		if (!seen.add(key) && !allowed && !key.equals("<<")) {
			var severity = format.duplicates() == null ? Severity.ERROR : format.duplicates();
			report.add(severity, entry.key().start(), entry.key().end(), Codes.DUPLICATE_KEY, ScalarCheck.quote(entry.key().text()) + " stands here a second time",
					removal("Remove the second ", map, entry));
		}
	}

	private void entry(Entry entry, Shape shape, Node map) {
		var key = entry.key().text();
		var child = format.child(shape, key);
		if (child == null) {
			if (!key.equals("<<")) {
				unknown(entry, shape, map);
			}
			return;
		}
		if (child.about().isRemoved()) {
			legacy(entry, child.about(), shape, map);
		}
		value(entry.value(), child, ScalarCheck.quote(key));
	}

	private void unknown(Entry entry, Shape shape, Node map) {
		var severity = shape.unknown() != null ? shape.unknown() : format.unknown();
		if (severity == null || entry.key().end() == entry.key().start()) {
			return;
		}
		var key = entry.key().text();
		var near = Nearest.to(key, shape.keys().keySet());
		var fixes = new java.util.ArrayList<Fix>();
		near.ifPresent(meant -> fixes.add(Fix.of("Rename to " + meant, entry.key().start(), entry.key().end(), KeyText.of(manifest, entry.key(), meant))));
		fixes.addAll(removal("Remove ", map, entry));
		report.add(severity, entry.key().start(), entry.key().end(), Codes.UNKNOWN_KEY,
				"unknown key " + ScalarCheck.quote(key) + near.map(meant -> ", did you mean " + ScalarCheck.quote(meant) + "?").orElse("")
						+ (severity == Severity.ERROR ? "" : format.tool().isEmpty() ? "" : " (" + format.tool() + " passes over it)"), fixes);
	}

	private void legacy(Entry entry, About about, Shape shape, Node map) {
		var fixes = new java.util.ArrayList<Fix>();
		if (!about.use().isEmpty() && shape.keys().containsKey(about.use()) && map.entry(about.use()) == null) {
			fixes.add(Fix.of("Rename to " + about.use(), entry.key().start(), entry.key().end(), KeyText.of(manifest, entry.key(), about.use())));
		}
		fixes.addAll(removal("Remove ", map, entry));
		report.add(about.removedIsError() ? Severity.ERROR : Severity.WARNING, entry.key().start(), entry.key().end(), Codes.LEGACY_KEY,
				ScalarCheck.quote(entry.key().text()) + " is of an older version: " + about.removed() + (about.use().isEmpty() ? "" : ", use " + about.use()), fixes);
	}

	/** None for a table of TOML, whose lines may stand anywhere between those of others. */
	private List<Fix> removal(String title, Node map, Entry entry) {
		var scattered = format.syntax().startsWith("toml") && entry.value().isMap() && !entry.value().flow();
		return scattered ? List.of() : List.of(new Fix(title + entry.key().text(), List.of(Removal.of(manifest.text(), map, entry))));
	}

	private void missing(Node node, Shape shape, String name, HashSet<String> seen) {
		if (seen.contains("<<") || node.continued()) {
			return;
		}
		for (var child : shape.keys().entrySet()) {
			var key = format.anyCase() ? child.getKey().toLowerCase(Locale.ROOT) : child.getKey();
			if (child.getValue().required() && !seen.contains(key)) {
				var head = Insertion.headOf(manifest, node);
				report.add(Severity.ERROR, head.start(), head.end(), Codes.MISSING_KEY, name + " needs the key " + ScalarCheck.quote(child.getKey()),
						Insertion.key(manifest, node, child.getKey(), child.getValue()).map(edit -> new Fix("Add " + child.getKey(), List.of(edit))).stream().toList());
			}
		}
		for (var group : shape.oneOf()) {
			var there = node.entries().stream().filter(entry -> group.keys().contains(entry.key().text())).toList();
			var head = Insertion.headOf(manifest, node);
			if (there.isEmpty()) {
				var first = group.keys().getFirst();
				report.add(Severity.ERROR, head.start(), head.end(), Codes.MISSING_KEY, name + " needs the key " + String.join(" or ", group.keys()),
						Insertion.key(manifest, node, first, shape.keys().get(first)).map(edit -> new Fix("Add " + first, List.of(edit))).stream().toList());
			} else if (there.stream().map(entry -> entry.key().text()).distinct().count() > 1) {
				report.error(there.getLast().key(), Codes.CONTRADICTION, "only one of " + String.join(", ", group.keys()) + " may be there");
			}
		}
	}
}
