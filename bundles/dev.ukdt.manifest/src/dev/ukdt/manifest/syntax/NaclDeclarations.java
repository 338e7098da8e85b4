package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** What a file of NaCl declares: elements with a type, functions, plain names, and assignments to members of them. */
public final class NaclDeclarations {
	/**
	 * One declaration.
	 *
	 * @param type     where its type stands; null for {@code name: value}
	 * @param protocol of a function, such as {@code IP}; empty for anything else
	 */
	public record Declaration(Node type, String protocol, Node name, Node value) {
		public boolean isFunction() {
			return !protocol.isEmpty();
		}

		/** Its type in small letters, as the language compares them; empty without one. */
		public String typeName() {
			return type == null ? "" : type.text().toLowerCase(Locale.ROOT);
		}
	}

	private final List<Declaration> all = new ArrayList<>();
	private final List<Entry> assignments = new ArrayList<>();
	private final Map<String, Declaration> byName = new HashMap<>();

	/** @param root of a document that {@link NaclParser} read, however broken */
	public NaclDeclarations(Node root) {
		for (var entry : root.entries()) {
			var value = entry.value();
			if (value.isMap() && !value.flow()) {
				value.entries().forEach(named -> add(new Declaration(entry.key(), value.label(), named.key(), named.value())));
			} else if (entry.key().text().indexOf('.') >= 0) {
				assignments.add(entry);
			} else if (value.end() > value.start()) {
				add(new Declaration(null, "", entry.key(), value));
			}
		}
	}

	private void add(Declaration declaration) {
		all.add(declaration);
		byName.putIfAbsent(declaration.name().text(), declaration);
	}

	/** In the order of the text; a name may stand twice. */
	public List<Declaration> all() {
		return all;
	}

	/** The entries whose keys have dots. */
	public List<Entry> assignments() {
		return assignments;
	}

	/** The first that has the name; null when there is none. */
	public Declaration get(String name) {
		return byName.get(name);
	}

	/** The map that an assignment adds to; null when the text has none. */
	public Node target(Entry assignment) {
		var parts = assignment.key().text().split("\\.");
		var declared = byName.get(parts[0]);
		var node = declared == null ? null : declared.value();
		for (var at = 1; at < parts.length - 1; at++) {
			node = node == null ? null : node.get(parts[at]);
		}
		return node != null && node.isMap() ? node : null;
	}

	/** Lets each map know that entries of it stand elsewhere. */
	void continueAssigned() {
		for (var assignment : assignments) {
			var target = target(assignment);
			if (target != null) {
				target.continuedElsewhere();
			}
		}
	}
}
