package dev.ukdt.manifest.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.syntax.Parsers;
import dev.ukdt.manifest.syntax.YamlParser;
import dev.ukdt.manifest.tree.Node;

/** Reads a schema, see {@code schemas/README.md} for its language. */
final class FormatReader {
	private final Node root;
	private final Node like;
	private final String file;

	/** What a schema file says. */
	record Read(Format format, List<Sign> signs) {
	}

	private FormatReader(String file, Node root, Node like) {
		this.file = file;
		this.root = root;
		this.like = like;
	}

	/**
	 * @param file    the name of a schema
	 * @param sources gives the text of a schema by its name
	 * @throws SchemaException with the file's name when it is wrong
	 */
	static Read read(String file, UnaryOperator<String> sources) {
		var root = parse(file, sources);
		var like = root.get("like");
		try {
			return new FormatReader(file, root, like == null ? root : parse(like.text() + ".yaml", sources)).read();
		} catch (SchemaException | IllegalArgumentException e) {
			throw new SchemaException(file + ": " + e.getMessage());
		}
	}

	private static Node parse(String file, UnaryOperator<String> sources) {
		var document = new YamlParser().parse(sources.apply(file));
		if (!document.problems().isEmpty()) {
			var problem = document.problems().getFirst();
			throw new SchemaException(file + ":" + (document.lines().line(problem.start()) + 1) + ": " + problem.message());
		}
		return document.root();
	}

	/** What this schema says under a key, or the one that it is like. */
	private Node get(String key) {
		var own = root.get(key);
		return own != null || key.equals("recognise") || key.equals("files") ? own : like.get(key);
	}

	private Read read() {
		var named = new HashMap<String, Shape>();
		var types = get("types");
		if (types != null) {
			types.entries().forEach(entry -> named.put(entry.key().text(), new Shape()));
			types.entries().forEach(entry -> ShapeReader.fill(named.get(entry.key().text()), entry.value(), named));
		}
		var shape = new Shape();
		ShapeReader.fill(shape, get("root"), named);
		var more = root.get("and");
		if (more != null) {
			more.entries().forEach(entry -> {
				var child = new Shape();
				ShapeReader.fill(child, entry.value(), named);
				shape.keys.put(entry.key().text(), child);
			});
		}
		var names = texts(root.get("files"));
		var format = new Format(text("id"), text("name"), text("family"), text("syntax"), Parsers.of(text("syntax")), text("tool"),
				severity("unknown", Severity.WARNING), severity("duplicates", Severity.ERROR), text("scalars").equals("weak"),
				text("case").equals("any"), text("source"), text("help"), texts(get("rules")), names, texts(get("sections")), shape, words(named));
		if (format.id().isEmpty() || !file.equals(format.id() + ".yaml")) {
			throw new SchemaException("the id must be the file's name");
		}
		return new Read(format, signs(names));
	}

	private Map<String, Map<String, Shape>> words(Map<String, Shape> named) {
		var result = new LinkedHashMap<String, Map<String, Shape>>();
		var words = get("words");
		if (words != null) {
			for (var label : words.entries()) {
				var shapes = new LinkedHashMap<String, Shape>();
				for (var word : label.value().entries()) {
					var shape = new Shape();
					ShapeReader.fill(shape, word.value(), named);
					shapes.put(word.key().text(), shape);
				}
				result.put(label.key().text(), shapes);
			}
		}
		return result;
	}

	private List<Sign> signs(List<String> names) {
		var result = new ArrayList<Sign>();
		var recognise = root.get("recognise");
		if (recognise == null) {
			result.add(sign(names, null, null, 10));
			return result;
		}
		for (var item : recognise.items()) {
			var said = item.get("files");
			var weight = item.get("weight");
			result.add(sign(said == null ? List.of() : texts(said), item.get("content"), item.get("absent"),
					weight == null ? 10 : Integer.parseInt(weight.text())));
		}
		return result;
	}

	private static Sign sign(List<String> names, Node content, Node absent, int weight) {
		return new Sign(names.stream().map(Glob::new).toList(), pattern(content), pattern(absent), weight);
	}

	private static Pattern pattern(Node node) {
		return node == null ? null : Pattern.compile(node.text(), Pattern.MULTILINE);
	}

	private String text(String key) {
		var node = get(key);
		return node == null ? "" : node.text().strip();
	}

	private Severity severity(String key, Severity otherwise) {
		return get(key) == null ? otherwise : Severity.parse(text(key));
	}

	static List<String> texts(Node node) {
		if (node == null) {
			return List.of();
		}
		return node.isList() ? node.items().stream().map(Node::text).toList() : List.of(node.text());
	}
}
