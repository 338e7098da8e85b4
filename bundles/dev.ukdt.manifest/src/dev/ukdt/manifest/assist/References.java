package dev.ukdt.manifest.assist;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.syntax.NaclDeclarations;
import dev.ukdt.manifest.syntax.NaclDeclarations.Declaration;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Names that a manifest declares and uses: targets, configurations, elements, interfaces. */
public final class References {
	/** A name: where it is declared, and everywhere it stands, the declaration included. */
	public record Name(String text, Node declaration, List<Node> places) {
	}

	/** Beyond these nobody renames anything. */
	private static final int MOST_NAMES = 2000;
	private static final int MOST_PLACES = 1000;

	private References() {
	}

	/** The name under an offset. */
	public static Optional<Name> at(Manifest manifest, int offset) {
		return all(manifest).stream().filter(name -> name.places().stream().anyMatch(place -> place.holds(offset) && place.end() > place.start())).findFirst();
	}

	/** Names that a schema calls so. */
	static List<String> names(Manifest manifest, String kind) {
		var root = manifest.document().root();
		return switch (kind) {
		case "config" -> keys(root.get("config_set"));
		case "interface" -> declared(root, one -> one.typeName().equals("iface"));
		case "function" -> declared(root, Declaration::isFunction);
		case "target" -> List.of("qemu/x86_64", "qemu/arm64", "fc/x86_64", "fc/arm64", "xen/x86_64", "kraftcloud/x86_64");
		default -> List.of();
		};
	}

	private static List<String> declared(Node root, Predicate<Declaration> which) {
		return new NaclDeclarations(root).all().stream().filter(which).map(one -> one.name().text()).limit(MOST_NAMES).toList();
	}

	private static List<String> keys(Node map) {
		return map == null ? List.of() : map.entries().stream().map(entry -> entry.key().text()).toList();
	}

	/** Where the name of a word is declared. */
	static Optional<Node> declaration(Manifest manifest, Node word) {
		return at(manifest, word.start()).map(Name::declaration);
	}

	private static List<Name> all(Manifest manifest) {
		var root = manifest.document().root();
		return switch (manifest.format().id()) {
		case "click" -> words(manifest, root, List.of("element", "class"));
		case "mirage-config" -> words(manifest, root, List.of("call"));
		case "includeos-nacl" -> declarations(manifest, root);
		case "capstan-run" -> configurations(root);
		case "rumprun-bake" -> assimilated(root);
		case "firecracker-vm-config" -> interfaces(root);
		default -> targets(root);
		};
	}

	private static List<Name> words(Manifest manifest, Node root, List<String> labels) {
		var byText = new HashMap<String, List<Node>>();
		manifest.document().words().stream().filter(word -> labels.contains(word.label())).forEach(word -> byText.computeIfAbsent(word.text(), text -> new ArrayList<>()).add(word));
		var result = new ArrayList<Name>();
		collect(root, byText, result);
		return result;
	}

	private static void collect(Node map, Map<String, List<Node>> words, List<Name> result) {
		for (var entry : map.entries()) {
			var places = new ArrayList<Node>(List.of(entry.key()));
			for (var word : words.getOrDefault(entry.key().text(), List.of())) {
				if (places.size() < MOST_PLACES && word.start() != entry.key().start()
						&& (map.parent() == null || word.start() >= map.start() && word.end() <= map.end())) {
					places.add(word);
				}
			}
			if (entry.value().isMap()) {
				collect(entry.value(), words, result);
			}
			result.add(new Name(entry.key().text(), entry.key(), places));
			if (result.size() > MOST_NAMES) {
				return;
			}
		}
	}

	/** Declared names of NaCl, and where they begin a name with dots. */
	private static List<Name> declarations(Manifest manifest, Node root) {
		var declared = new NaclDeclarations(root);
		var places = new HashMap<String, List<Node>>();
		Stream.concat(manifest.document().words().stream().filter(word -> word.label().equals("name") || word.label().equals("call")),
				declared.assignments().stream().map(Entry::key)).limit(MOST_PLACES).forEach(word -> {
					var dot = word.text().indexOf('.');
					var owner = dot < 0 ? word.text() : word.text().substring(0, dot);
					places.computeIfAbsent(owner, text -> new ArrayList<>()).add(Node.scalar(word.kind(), word.start(), word.start() + owner.length(), owner));
				});
		return declared.all().stream().limit(MOST_NAMES).map(Declaration::name).map(name -> name(name, places.getOrDefault(name.text(), List.of()))).toList();
	}

	private static List<Name> configurations(Node root) {
		var sets = root.get("config_set");
		var standard = root.get("config_set_default");
		return sets == null ? List.of() : sets.entries().stream().limit(MOST_NAMES).map(Entry::key).map(key -> name(key, standard == null ? List.of() : List.of(standard))).toList();
	}

	private static List<Name> assimilated(Node root) {
		var uses = root.entries().stream().flatMap(conf -> conf.value().entries().stream()).filter(line -> line.key().text().equals("assimilate"))
				.flatMap(line -> line.value().items().stream()).limit(MOST_PLACES).toList();
		return root.entries().stream().filter(entry -> entry.value().isMap()).limit(MOST_NAMES).map(Entry::key).map(key -> name(key, uses)).toList();
	}

	private static List<Name> interfaces(Node root) {
		var cards = root.get("network-interfaces");
		var named = root.at("mmds-config", "network_interfaces");
		return cards == null ? List.of() : cards.items().stream().limit(MOST_NAMES).map(card -> card.get("iface_id")).filter(id -> id != null)
				.map(id -> name(id, named == null ? List.of() : named.items())).toList();
	}

	private static List<Name> targets(Node root) {
		var result = new ArrayList<Name>();
		for (var key : new String[] { "targets", "target", "devices" }) {
			var list = root.get(key);
			if (list != null) {
				list.items().stream().map(item -> item.get("name")).filter(node -> node != null && node.isScalar()).forEach(node -> result.add(name(node, List.of())));
			}
		}
		return result;
	}

	private static Name name(Node declaration, List<Node> candidates) {
		var places = new ArrayList<Node>(List.of(declaration));
		candidates.stream().filter(node -> node.isScalar() && node.text().equals(declaration.text())).forEach(places::add);
		return new Name(declaration.text(), declaration, places);
	}

	/** The file that the value under an offset names, and that is there. */
	public static Optional<Path> fileAt(Manifest manifest, int offset) {
		var step = Trail.at(manifest, offset).last();
		if (!step.node().isScalar() || step.node().text().isBlank() || step.node().text().length() > 4096 || step.node().text().contains("\n")) {
			return Optional.empty();
		}
		return manifest.surroundings().resolve(step.node().text().replaceFirst("^file:", "")).filter(Files::exists);
	}
}
