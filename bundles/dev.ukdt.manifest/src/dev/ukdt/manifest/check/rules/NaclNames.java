package dev.ukdt.manifest.check.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Report;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.syntax.NaclDeclarations.Declaration;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Names of NaCl: of a known type, declared once, there where they are used; and what a type needs, wherever it is assigned. */
final class NaclNames extends NaclCheck {
	private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp", "ct", "ip");

	private final Shape root;
	private final Set<String> assigned = new HashSet<>();

	private NaclNames(Manifest manifest, Report report) {
		super(manifest, report);
		root = manifest.format().root();
		declared.assignments().forEach(entry -> assigned.add(lower(entry.key().text())));
	}

	static void check(Manifest manifest, Report report) {
		new NaclNames(manifest, report).run();
	}

	private void run() {
		var seen = new HashSet<String>();
		var types = new HashSet<String>();
		for (var declaration : declared.all()) {
			name(declaration, seen);
			if (declaration.type() == null) {
				value(declaration.value(), null);
			} else if (typeOf(declaration) == null) {
				unknownType(declaration);
			} else if (!declaration.isFunction()) {
				if (!types.add(declaration.typeName()) && declaration.typeName().equals("syslog")) {
					report.error(declaration.type(), Codes.DUPLICATE_KEY, "there can be one Syslog only");
				}
				value(declaration.value(), typeOf(declaration));
			}
		}
		declared.assignments().forEach(this::assignment);
		declared.all().stream().filter(one -> one.type() != null && !one.isFunction()).forEach(one -> missing(one, one.value(), typeOf(one), one.name().text()));
	}

	/** What a value of the declared type looks like; null for a type that is none. */
	private Shape typeOf(Declaration declaration) {
		var named = root.childInAnyCase(declaration.typeName());
		return named == root.others() || named == null ? null : named.others() == null ? named : named.others();
	}

	private void name(Declaration declaration, Set<String> seen) {
		var name = declaration.name();
		if (name.end() == name.start()) {
			return;
		}
		if (!seen.add(name.text())) {
			report.error(name, Codes.DUPLICATE_KEY, "'" + name.text() + "' is declared already");
		} else if (PROTOCOLS.contains(lower(name.text()))) {
			report.error(name, Codes.BAD_VALUE, "'" + name.text() + "' is a protocol and cannot be a name");
		} else if (name.text().indexOf('-') >= 0) {
			report.error(name, Codes.BAD_VALUE, "a name cannot hold a hyphen");
		}
	}

	private void unknownType(Declaration declaration) {
		var type = declaration.type();
		report.misspelt(type, Codes.UNKNOWN_KEY, "there is no type '" + type.text() + "'", root.keys().keySet());
	}

	/** Names inside of a value; {@code shape} is null where the schema says nothing. */
	private void value(Node node, Shape shape) {
		if (report.full()) {
			return;
		}
		var exact = shape == null ? null : shape.of(node, false);
		for (var entry : node.entries()) {
			value(entry.value(), exact == null ? null : exact.childInAnyCase(entry.key().text()));
		}
		for (var item : node.items()) {
			value(item, exact == null ? null : exact.items());
		}
		if (node.kind() == Kind.WORD && Character.isLetter(node.text().isEmpty() ? '0' : node.text().charAt(0))) {
			named(node, exact);
		}
	}

	private void named(Node node, Shape shape) {
		var name = node.text();
		var refers = shape == null ? "" : shape.value().refers();
		var found = declared.get(name);
		if (refers.equals("interface") && (found == null || !found.typeName().equals("iface"))) {
			missingName(node, "there is no Iface '" + name + "'", "iface");
		} else if (refers.equals("function") && (found == null || !found.isFunction())) {
			missingName(node, "there is no function '" + name + "'", "");
		} else if (refers.isEmpty() && (shape == null || shape.value().choices().isEmpty()) && !known(name)) {
			missingName(node, "'" + name + "' is nowhere declared", "");
		}
	}

	private boolean known(String name) {
		var dot = name.indexOf('.');
		return declared.get(dot < 0 ? name : name.substring(0, dot)) != null
				|| dot < 0 && manifest.format().words().get("value").containsKey(lower(name));
	}

	private void missingName(Node node, String message, String type) {
		var names = declared.all().stream().filter(one -> type.isEmpty() || one.typeName().equals(type)).limit(MOST_MEANT).map(one -> one.name().text()).toList();
		report.misspelt(node, Codes.MISSING_TARGET, message, names);
	}

	/** {@code eth0.address: value}: the element is there, and may have such a member. */
	private void assignment(Entry entry) {
		var parts = entry.key().text().split("\\.");
		var target = declared.get(parts[0]);
		if (target == null) {
			report.error(entry.key(), Codes.MISSING_TARGET, "there is no '" + parts[0] + "' to which this could be added");
			return;
		}
		var shape = target.type() == null ? null : typeOf(target);
		for (var at = 1; at < parts.length && shape != null; at++) {
			var map = shape.asMap();
			var child = map == null || map.keys().isEmpty() ? null : map.childInAnyCase(parts[at]);
			if (child == null && map != null && !map.keys().isEmpty()) {
				var start = entry.key().start() + String.join(".", List.of(parts).subList(0, at)).length() + 1;
				var key = Node.scalar(Kind.STRING, start, start + parts[at].length(), parts[at]);
				report.misspelt(key, Codes.UNKNOWN_KEY, "unknown key '" + parts[at] + "'", map.keys().keySet());
			}
			shape = child;
		}
		value(entry.value(), shape);
	}

	/** Keys that a map needs, where others than its own braces add some; {@code Iface eth0 dhcp} has no braces at all. */
	private void missing(Declaration declaration, Node node, Shape shape, String path) {
		if (report.full()) {
			return;
		}
		var exact = shape == null ? null : node.isMap() ? shape.of(node, false) : shape.asMap();
		if (exact == null || !node.isMap() && !declaration.typeName().equals("iface")) {
			return;
		}
		if (node.continued() || !node.isMap()) {
			exact.keys().forEach((key, child) -> {
				if (child.required() && node.entries().stream().noneMatch(entry -> entry.key().text().equalsIgnoreCase(key)) && !assigned(path, key)) {
					report.error(declaration.name(), Codes.MISSING_KEY, "'" + path + "' needs the key '" + key + "'");
				}
			});
		}
		for (var entry : node.entries()) {
			if (entry.value().isMap()) {
				missing(declaration, entry.value(), exact.childInAnyCase(entry.key().text()), path + "." + entry.key().text());
			}
		}
	}

	private boolean assigned(String path, String key) {
		return assigned.contains(lower(path + "." + key));
	}
}
