package dev.ukdt.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Samples.Sample;
import dev.ukdt.manifest.assist.Colours;
import dev.ukdt.manifest.assist.Completions;
import dev.ukdt.manifest.assist.Folding;
import dev.ukdt.manifest.assist.Formatting;
import dev.ukdt.manifest.assist.Hovers;
import dev.ukdt.manifest.assist.Outline;
import dev.ukdt.manifest.assist.References;

/** Texts that make no sense: each gets an answer, with places inside of the text, and nothing is thrown. */
class MutationTest {
	/** Far above what is needed, for machines that do other things as well. */
	private static final Duration LIMIT = Duration.ofSeconds(30);

	static List<Sample> samples() {
		return Samples.all();
	}

	private static void ask(Manifest manifest, int offset) {
		var length = manifest.text().length();
		for (var problem : manifest.problems()) {
			assertTrue(0 <= problem.start() && problem.start() <= problem.end() && problem.end() <= length, () -> problem + " lies outside of " + length);
		}
		Completions.at(manifest, offset);
		Hovers.at(manifest, offset);
		References.at(manifest, offset);
	}

	private static void askAll(Manifest manifest, int offset) {
		ask(manifest, offset);
		Outline.of(manifest);
		Folding.of(manifest);
		Formatting.of(manifest);
		var end = 0;
		for (var piece : Colours.of(manifest)) {
			assertTrue(piece.start() >= end && piece.end() > piece.start(), "colours overlap");
			end = piece.end();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aFileCutAtAnyPlace(Sample sample) {
		for (var at = 0; at <= sample.text().length(); at++) {
			askAll(sample.with(sample.text().substring(0, at)), at);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void charactersSwappedAndReplaced(Sample sample) {
		var random = new Random(4);
		var odd = "{}[]()\"':=#\\\n\t -,$%&*!|>@`\0\uFEFF\uD800é";
		for (var round = 0; round < 300; round++) {
			var text = new StringBuilder(sample.text());
			for (var change = 0; change <= random.nextInt(4); change++) {
				var one = random.nextInt(text.length());
				var other = random.nextInt(text.length());
				var c = text.charAt(one);
				text.setCharAt(one, random.nextBoolean() ? text.charAt(other) : odd.charAt(random.nextInt(odd.length())));
				text.setCharAt(other, c);
			}
			askAll(sample.with(text.toString()), random.nextInt(text.length()));
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void everyOffsetOfARightFile(Sample sample) {
		var manifest = sample.read();
		for (var at = 0; at <= sample.text().length(); at++) {
			ask(manifest, at);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void deepNesting(Sample sample) {
		for (var piece : new String[] { "[", "{", "(", "- ", "a: {", "{\"a\":", "x = [", "x = {a = ", "a:(", "<a>", "elementclass A { ", "{ -> ", "/*", "\"", "(*", "a.", "[[a]]\n" }) {
			var text = piece.repeat(60_000);
			Assertions.assertTimeoutPreemptively(LIMIT, () -> askAll(sample.with(text), text.length() / 2), () -> sample + " with " + piece);
		}
		var indented = new StringBuilder();
		for (var level = 0; level < 2000; level++) {
			indented.append(" ".repeat(level)).append("a:\n");
		}
		Assertions.assertTimeoutPreemptively(LIMIT, () -> askAll(sample.with(indented.toString()), indented.length()));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void tenMegabytes(Sample sample) {
		var many = sample.text().repeat(10_000_000 / sample.text().length() + 1);
		Assertions.assertTimeoutPreemptively(LIMIT, () -> ask(sample.with(many), many.length() / 2));
		var cut = many.substring(0, many.length() - sample.text().length() / 2);
		Assertions.assertTimeoutPreemptively(LIMIT, () -> ask(sample.with(cut), cut.length()));
		var line = "x".repeat(10_000_000);
		Assertions.assertTimeoutPreemptively(LIMIT, () -> ask(sample.with(line), 5_000_000));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void tenMegabytesOfKeysThatNobodyKnows(Sample sample) {
		for (var piece : new String[] { "key%d: v\n", "\"key%d\": 1,\n", "key%d = 1\n", "[key%d]\n", "a%d :: B%d -> c;\n" }) {
			var text = new StringBuilder(piece.startsWith("\"") ? "{" : "");
			for (var number = 0; text.length() < 10_000_000; number++) {
				text.append(piece.replace("%d", Integer.toString(number)));
			}
			Assertions.assertTimeoutPreemptively(LIMIT, () -> ask(sample.with(text.toString()), text.length() / 2), () -> sample + " with " + piece);
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void tenMegabytesOfAnything(Sample sample) {
		var random = new Random(8);
		var text = new char[10_000_000];
		for (var at = 0; at < text.length; at++) {
			text[at] = (char) (random.nextInt(8) == 0 ? random.nextInt(65_536) : random.nextInt(96) + 32);
		}
		Assertions.assertTimeoutPreemptively(LIMIT, () -> ask(sample.with(new String(text)), text.length / 2));
	}

	@ParameterizedTest
	@MethodSource("samples")
	void carriageReturnsChangeNothing(Sample sample) {
		var manifest = sample.with(sample.text().replace("\n", "\r\n"));
		assertEquals(sample.read().problems().stream().map(problem -> problem.message()).toList(),
				manifest.problems().stream().map(problem -> problem.message()).toList());
	}
}
