package dev.ukdt.core.family;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.DescriptorException;

/** Names with values, put into texts where <code>${NAME}</code> stands. A value is taken as it is and never expanded again. */
public final class Variables {
	private static final Pattern PLACE = Pattern.compile("\\$\\{([\\w.-]+)\\}");

	private final Map<String, String> values;

	public Variables(Map<String, String> values) {
		this.values = new LinkedHashMap<>(values);
	}

	/** @throws DescriptorException when nothing has that name */
	public String value(String name) {
		var value = values.get(name);
		if (value == null) {
			throw new DescriptorException("nothing is called '" + name + "'; there are " + String.join(", ", values.keySet()));
		}
		return value;
	}

	/** @throws DescriptorException when the text names something that is not there */
	public String expand(String text) {
		return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
	}
}
