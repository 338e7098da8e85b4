package dev.ukdt.manifest.schema;

import java.util.List;
import java.util.regex.Pattern;

/** What the text of a scalar must be, whatever its type. Immutable once its schema is read. */
public final class ValueRule {
	List<Choice> choices = List.of();
	boolean openChoices;
	boolean ignoreCase;
	Pattern pattern;
	String patternHelp = "";
	Double minimum;
	Double maximum;
	int leastLength;
	int mostLength = Integer.MAX_VALUE;
	String refers = "";

	ValueRule() {
	}

	public List<Choice> choices() {
		return choices;
	}

	/** Whether other values than the choices are right as well. */
	public boolean openChoices() {
		return openChoices;
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

	/** What the value names: {@code file}, {@code directory}, {@code target} ...; empty for nothing. */
	public String refers() {
		return refers;
	}

	/** Whether the value names something of the file system. */
	public boolean refersToFile() {
		return refers.equals("file") || refers.equals("directory") || refers.equals("path");
	}

	public boolean hasChoice(String text) {
		for (var choice : choices) {
			if (ignoreCase ? choice.value().equalsIgnoreCase(text) : choice.value().equals(text)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the text is among the choices, or need not be. */
	public boolean allows(String text) {
		return choices.isEmpty() || openChoices || hasChoice(text);
	}

	/** The rule of a type holds for its use, which may say more. */
	void inherit(ValueRule type) {
		choices = type.choices;
		openChoices = type.openChoices;
		ignoreCase = type.ignoreCase;
		pattern = type.pattern;
		patternHelp = type.patternHelp;
		minimum = type.minimum;
		maximum = type.maximum;
		leastLength = type.leastLength;
		mostLength = type.mostLength;
		refers = type.refers;
	}
}
