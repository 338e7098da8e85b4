package dev.ukdt.manifest.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.tree.Node;

/** Our reader of YAML beside another one: the same texts are wrong, and right ones mean the same. */
class YamlComparisonTest {
	private static Object other(String text) {
		return new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(text);
	}

	private static Object plain(Node node) {
		return switch (node.kind()) {
		case MAP -> {
			var map = new TreeMap<String, Object>();
			node.entries().forEach(entry -> map.put(entry.key().text(), plain(entry.value())));
			yield map;
		}
		case LIST -> node.items().stream().map(YamlComparisonTest::plain).toList();
		case NULL -> "null";
		case STRING -> node.text().strip();
		default -> node.text();
		};
	}

	private static Object plain(Object value) {
		return switch (value) {
		case null -> "null";
		case Map<?, ?> map -> {
			var result = new TreeMap<String, Object>();
			map.forEach((key, entry) -> result.put(String.valueOf(key), plain(entry)));
			yield result;
		}
		case List<?> list -> list.stream().map(YamlComparisonTest::plain).toList();
		case String text -> text.strip();
		default -> value.toString();
		};
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: b", "a:\n- b\n- c: d\n  e: f\n", "a: [b, {c: d}, \"e\"]", "a: >\n  b\n  c\n\nd: |\n  e\n   f\n", "a: b\n  c\n  d\n", "- - a\n  - b\n- c\n",
			"'a b': \"c\\n\\u00e9\"\n", "a: &x\n  b: c\nd: 'it''s'\n", "---\na: b\n...\n", "a:   # c\n  b: c#d\n", "a: http://x:80/y\n", "a:\n  - b\n  -\n    c: d\n", "? a\n: b\n",
			"a: |-\n  b\n\n  c\nd: e", "{a: b, c: [d, e]}", "a: \"b\n  c\"\n", "- a: b\n  c:\n  - d\n", "a: -1\nb: 1.5\nc: true\n", "a: !!str 1\n" })
	void meansTheSame(String text) {
		var document = new YamlParser().parse(text);
		assertEquals(List.of(), document.problems());
		if (!text.contains(">") && !text.contains("!!")) {
			assertEquals(plain(other(text)), plain(document.root()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: b: c", "a: [b", "a: \"b", "a:\n  b: c\n d: e\n", "a\nb: c\n", "a: b\n- c\n", "a: {b: c", "- a\nb: c\n", "a: *x\n", "a: %b\n", "a: @b\n", "a:\n\tb: c\n",
			"a: 'b'c\n", "a: b\n   c: d\n" })
	void isWrongForBoth(String text) {
		try {
			other(text);
			throw new AssertionError("the other reader takes it: " + text);
		} catch (YamlEngineException e) {
			assertEquals(false, new YamlParser().parse(text).problems().isEmpty(), () -> "ours takes it: " + text);
		}
	}

	@Test
	void theCorpusMeansTheSame() throws IOException {
		assumeTrue(Files.exists(Samples.corpus()), "there is no ../shared/corpus");
		var differences = new ArrayList<String>();
		try (var files = Files.walk(Samples.corpus())) {
			for (var file : files.filter(Files::isRegularFile).filter(YamlComparisonTest::isYaml).toList()) {
				var text = Files.readString(file);
				var ours = new YamlParser().parse(text);
				Object other;
				try {
					other = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadAllFromString(text).iterator().next();
				} catch (YamlEngineException e) {
					if (ours.problems().isEmpty()) {
						differences.add(file + " ours takes it, the other says " + e.getMessage().lines().findFirst().orElse(""));
					}
					continue;
				}
				if (!ours.problems().isEmpty()) {
					differences.add(file + " the other takes it, ours says " + ours.problems().getFirst());
				} else if (!text.contains("&") && !plain(other).toString().replaceAll("\\s+", " ").equals(plain(ours.root()).toString().replaceAll("\\s+", " "))) {
					differences.add(file + "\n  " + plain(other) + "\n  " + plain(ours.root()));
				}
			}
		}
		assertEquals(List.of(), differences);
	}

	private static boolean isYaml(Path file) {
		var path = file.toString();
		return path.endsWith(".yaml") || path.endsWith(".yml") || path.contains("raftfile") || path.endsWith("Capstanfile");
	}
}
