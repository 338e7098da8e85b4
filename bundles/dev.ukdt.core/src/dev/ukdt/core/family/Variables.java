package dev.ukdt.core.family;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.DescriptorException;

/** Names with values, put into texts where <code>${NAME}</code> stands. A value is taken as it is and never expanded again. */
public final class Variables {
	private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w./-]+)\\}");

	private final Map<String, String> values;
	private final Map<String, UnaryOperator<String>> lookups;

	/**
	 * @param values  by name
	 * @param lookups by the prefix of the names they answer for, called with what stands behind it when the value is needed
	 */
	public Variables(Map<String, String> values, Map<String, UnaryOperator<String>> lookups) {
		this.values = Map.copyOf(values);
		this.lookups = Map.copyOf(lookups);
	}

	/** @throws DescriptorException when nothing has that name */
	public String value(String name) {
		for (var lookup : lookups.entrySet()) {
			if (name.startsWith(lookup.getKey())) {
				return lookup.getValue().apply(name.substring(lookup.getKey().length()));
			}
		}
		var value = values.get(name);
		if (value == null) {
			throw new DescriptorException("nothing is called '" + name + "'; there are " + String.join(", ", values.keySet().stream().sorted().toList()));
		}
		return value;
	}

	/** @throws DescriptorException when the text names something that is not there */
	public String expand(String text) {
		return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
	}
}
