package dev.ukdt.sources.tests.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.sources.colour.LineStates;
import dev.ukdt.sources.colour.Token;

class LineStatesTest {
	private static final List<String> PIECES = List.of("int x;", "/* open", "close */", "f(\"text\");", "{", "}", "// one", "\"a \\", "", "R\"x(", ")x\"");

	/** Edits of every kind, at random: what is known after each is what lexing the whole text anew gives. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void editedTextIsColouredAsIfReadAnew(long seed) {
		var random = new Random(seed);
		var lines = new ArrayList<String>();
		for (var i = 0; i < 60; i++) {
			lines.add(PIECES.get(random.nextInt(PIECES.size())));
		}
		var states = new LineStates(LineLexerTest.lexer("a.cpp"));
		states.lexTo(lines.size() - 1, number -> line(lines, number));
		for (var edit = 0; edit < 300; edit++) {
			var first = random.nextInt(lines.size());
			var removed = random.nextInt(Math.min(4, lines.size() - first));
			var added = lines.size() < 10 ? 3 : random.nextInt(4);
			lines.subList(first, first + removed + 1).clear();
			for (var i = 0; i <= added; i++) {
				lines.add(first, PIECES.get(random.nextInt(PIECES.size())));
			}
			states.replaced(first, removed, added);
			states.relex(first, added + 1, first + random.nextInt(20), number -> line(lines, number));
			states.lexTo(lines.size() - 1, number -> line(lines, number));
			assertEquals(anew(lines), all(states, lines), "after edit " + edit);
		}
	}

	private static List<List<Token>> anew(List<String> lines) {
		var states = new LineStates(LineLexerTest.lexer("a.cpp"));
		states.lexTo(lines.size() - 1, number -> line(lines, number));
		return all(states, lines);
	}

	private static List<List<Token>> all(LineStates states, List<String> lines) {
		var result = new ArrayList<List<Token>>();
		for (var i = 0; i < lines.size(); i++) {
			result.add(states.tokens(i, number -> line(lines, number)));
		}
		return result;
	}

	private static String line(List<String> lines, int number) {
		return number < lines.size() ? lines.get(number) : null;
	}
}
