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
	final Map<String, Shape> keys = new LinkedHashMap<>();
	List<PatternKeys> patterns = List.of();
	Shape others;
	Shape items;
	Severity unknown;
	Boolean duplicates;
	List<OneOf> oneOf = List.of();
	List<Choice> names = List.of();
	List<Choice> choices = List.of();
	boolean openChoices;
	boolean ignoreCase;
	Pattern pattern;
	String patternHelp = "";
	Double minimum;
	Double maximum;
	int leastLength;
	int mostLength = Integer.MAX_VALUE;
	int mostItems = Integer.MAX_VALUE;
	int leastItems;
	String standard = "";
	String help = "";
	String since = "";
	String removed = "";
	boolean removedIsError;
	String use = "";
	String refers = "";
	String label = "";
	String section = "";
	boolean inForm = true;
	String source = "";
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

	public List<Choice> choices() {
		return choices;
	}

	/** Whether other values than the choices are right as well. */
	public boolean openChoices() {
		return openChoices;
	}

	public boolean ignoreCase() {
		return ignoreCase;
	}

	/** What a scalar's text must fit as a whole; null for anything. */
	public Pattern pattern() {
		return pattern;
	}

	/** The pattern in words. */
	public String patternHelp() {
		return patternHelp;
	}

	public Double minimum() {
		return minimum;
	}

	public Double maximum() {
		return maximum;
	}

	public int leastLength() {
		return leastLength;
	}

	public int mostLength() {
		return mostLength;
	}

	public int leastItems() {
		return leastItems;
	}

	public int mostItems() {
		return mostItems;
	}

	/** What holds when the key is absent, as it would be written; empty when unknown. */
	public String standard() {
		return standard;
	}

	public String help() {
		return help;
	}

	/** The version of the format or tool that brought the key; empty when it was always there. */
	public String since() {
		return since;
	}

	/** Why the key is of the past, such as "removed in 1.3"; empty for one that lives. */
	public String removed() {
		return removed;
	}

	/** Whether today's tool refuses a removed key, instead of passing over it. */
	public boolean removedIsError() {
		return removedIsError;
	}

	/** The path of the key that replaces a removed one; empty when nothing does. */
	public String use() {
		return use;
	}

	/** What the value names: {@code file}, {@code directory}, {@code target} ...; empty for nothing. */
	public String refers() {
		return refers;
	}

	/** What a form calls the key; empty for the key itself. */
	public String label() {
		return label;
	}

	/** The section of a form. */
	public String section() {
		return section;
	}

	/** Whether a form has a field for the key; another spelling of a key has none. */
	public boolean inForm() {
		return inForm;
	}

	/** Where this was learnt; empty when the format says it. */
	public String source() {
		return source;
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
			if (shape != null && (shape.choices.isEmpty() || shape.openChoices || shape.hasChoice(node.text()))) {
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

	public boolean hasChoice(String text) {
		for (var choice : choices) {
			if (ignoreCase ? choice.value().equalsIgnoreCase(text) : choice.value().equals(text)) {
				return true;
			}
		}
		return false;
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
