package dev.ukdt.manifest.schema;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.Node;

/**
 * What may stand at one place of a format, read from its schema. A shape with alternatives has none of the rest but the words about
 * itself. Immutable once its schema is read.
 */
public final class Shape {
	/** Keys that fit a pattern. */
	public record PatternKeys(Pattern pattern, Shape shape) {
	}

	/** Keys of which exactly one must be there. */
	public record OneOf(List<String> keys) {
	}

	final Set<Type> types = EnumSet.noneOf(Type.class);
	List<Shape> alternatives = List.of();
	final About about = new About();
	final ValueRule value = new ValueRule();
	final Map<String, Shape> keys = new LinkedHashMap<>();
	List<PatternKeys> patterns = List.of();
	Shape others;
	Shape items;
	Severity unknown;
	Boolean duplicates;
	List<OneOf> oneOf = List.of();
	List<Choice> names = List.of();
	int mostItems = Integer.MAX_VALUE;
	int leastItems;
	boolean required;
	private Map<String, String> lowered;

	Shape() {
	}

	public Set<Type> types() {
		return types;
	}

	public List<Shape> alternatives() {
		return alternatives;
	}

	/** This shape, or each of its alternatives. */
	public Stream<Shape> all() {
		return alternatives.isEmpty() ? Stream.of(this) : alternatives.stream().flatMap(Shape::all);
	}

	/** What the schema says of it beside what may stand here. */
	public About about() {
		return about;
	}

	/** What the text of a scalar must be. */
	public ValueRule value() {
		return value;
	}

	/** The keys of a map, in the order of the schema. */
	public Map<String, Shape> keys() {
		return keys;
	}

	public List<PatternKeys> patterns() {
		return patterns;
	}

	/** The shape of all other keys' values; null when other keys are unknown ones. */
	public Shape others() {
		return others;
	}

	/** Usual keys of a map that takes any, each with a sentence about it. */
	public List<Choice> names() {
		return names;
	}

	/** The shape of a list's items; null when they are not looked at. */
	public Shape items() {
		return items;
	}

	/** How bad an unknown key is; null when the format says it. */
	public Severity unknown() {
		return unknown;
	}

	/** Whether a key may stand more than once; null when the format says it. */
	public Boolean duplicates() {
		return duplicates;
	}

	public List<OneOf> oneOf() {
		return oneOf;
	}

	public int leastItems() {
		return leastItems;
	}

	public int mostItems() {
		return mostItems;
	}

	public boolean required() {
		return required;
	}

	/** The shape of the value under a key of this map; null for an unknown key. */
	public Shape child(String key) {
		var exact = keys.get(key);
		if (exact != null) {
			return exact;
		}
		for (var candidate : patterns) {
			if (candidate.pattern().matcher(key).matches()) {
				return candidate.shape();
			}
		}
		return others;
	}

	/** As {@link #child}, for formats whose keys may be written in any case. */
	public Shape childInAnyCase(String key) {
		if (lowered == null) {
			var built = new LinkedHashMap<String, String>();
			keys.keySet().forEach(name -> built.put(name.toLowerCase(Locale.ROOT), name));
			lowered = built;
		}
		var name = lowered.get(key.toLowerCase(Locale.ROOT));
		return name != null ? keys.get(name) : child(key);
	}

	/** The alternative that a value means: the first of its type, itself when there are none; null when no one fits. */
	public Shape of(Node node, boolean weak) {
		if (alternatives.isEmpty()) {
			return accepts(node, weak) ? this : null;
		}
		for (var alternative : alternatives) {
			var shape = alternative.of(node, weak);
			if (shape != null && (shape.value.allows(node.text()))) {
				return shape;
			}
		}
		for (var alternative : alternatives) {
			var shape = alternative.of(node, weak);
			if (shape != null) {
				return shape;
			}
		}
		return null;
	}

	private boolean accepts(Node node, boolean weak) {
		for (var type : types) {
			if (type.accepts(node, weak)) {
				return true;
			}
		}
		return types.isEmpty();
	}

	/** The map among this shape and its alternatives; null without one. */
	public Shape asMap() {
		return all().filter(shape -> shape.types.contains(Type.MAP)).findFirst().orElse(null);
	}

	/** The list among this shape and its alternatives; null without one. */
	public Shape asList() {
		return all().filter(shape -> shape.types.contains(Type.LIST)).findFirst().orElse(null);
	}

	/** For messages: "text or a list". */
	public String words() {
		var words = all().flatMap(shape -> shape.types.stream()).filter(type -> type != Type.NULL).distinct().map(Type::words).toList();
		return words.isEmpty() ? "something else" : words.size() == 1 ? words.getFirst()
				: String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
	}
}
