package dev.ukdt.sources.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * The words and marks of a language, from its descriptor: enough to colour its text without understanding it.
 *
 * @param spans       comments and strings, the first that matches wins
 * @param literals    tried before the spans
 * @param words       colours by word; lower case when the case does not matter
 * @param patterns    colours of whole words that are not listed
 * @param anyCase     whether the language takes {@code Begin} for {@code begin}
 * @param wordMarks   characters beside letters, digits and the underscore that a word goes on with
 * @param calls       whether a word before an opening parenthesis is a function
 */
public record Lexicon(List<Span> spans, List<Literal> literals, Map<String, Colour> words, List<Literal> patterns, boolean anyCase,
		String wordMarks, boolean calls) {
	static Lexicon read(Yaml yaml) {
		var spans = new ArrayList<Span>();
		yaml.texts("lineComments").forEach(open -> spans.add(Span.lineComment(open)));
		spans.addAll(yaml.children("spans", Span::read));
		var anyCase = Boolean.parseBoolean(yaml.text("anyCase", "false"));
		var words = new HashMap<String, Colour>();
		yaml.child("words").map().forEach((colour, text) -> {
			for (var word : text.strip().split("\\s+")) {
				words.put(anyCase ? word.toLowerCase(Locale.ROOT) : word, Colour.of(colour));
			}
		});
		var patterns = new ArrayList<Literal>();
		yaml.child("patterns").map().forEach((colour, text) -> patterns.add(new Literal(Colour.of(colour), Pattern.compile(text), "")));
		return new Lexicon(List.copyOf(spans), yaml.children("literals", Literal::read), Map.copyOf(words), List.copyOf(patterns), anyCase,
				yaml.text("wordMarks", ""), Boolean.parseBoolean(yaml.text("calls", "false")));
	}

	/** The colour of a word, or empty when it is just a name. */
	public Optional<Colour> word(String word) {
		var listed = words.get(anyCase ? word.toLowerCase(Locale.ROOT) : word);
		if (listed != null) {
			return Optional.of(listed);
		}
		return patterns.stream().filter(pattern -> pattern.pattern().matcher(word).matches()).map(Literal::colour).findFirst();
	}

	/** The marks that begin a comment up to the end of the line, the first being the usual one; empty when there is none. */
	public Optional<String> lineComment() {
		return spans.stream().filter(span -> span.colour() == Colour.COMMENT && span.close().isEmpty()).map(span -> span.open().pattern())
				.map(quoted -> quoted.substring(2, quoted.length() - 2)).findFirst();
	}
}
