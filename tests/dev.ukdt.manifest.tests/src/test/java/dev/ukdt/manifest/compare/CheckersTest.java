package dev.ukdt.manifest.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.schema.Formats;

/**
 * Our verdict on manifests beside that of the families' own programs, as far as these are installed. Each difference is listed with its reason in
 * {@code compare/differences.txt}; a new one fails, and so does one that is gone. The collection of real manifests is taken where it stands beside
 * the project, our own samples always, whole and with each line left out once.
 */
class CheckersTest {
	@TempDir
	Path folder;

	static List<Checker> checkers() {
		return Checker.ALL;
	}

	/** Texts by their names. */
	private static Map<String, String> texts(Checker checker) throws IOException {
		var result = new LinkedHashMap<String, String>();
		for (var format : checker.formats()) {
			var lines = Samples.of(format).text().split("(?<=\n)");
			result.put(format, String.join("", lines));
			for (var left = 0; left < lines.length; left++) {
				var text = new StringBuilder();
				for (var at = 0; at < lines.length; at++) {
					text.append(at == left ? "" : lines[at]);
				}
				result.put(format + " without line " + (left + 1), text.toString());
			}
		}
		if (Files.isDirectory(Samples.corpus())) {
			for (var file : ManifestFiles.below(Samples.corpus())) {
				var manifest = ManifestFiles.read(file);
				if (manifest.isPresent() && checker.formats().contains(manifest.get().format().id())) {
					result.put(Samples.corpus().relativize(file).toString(), manifest.get().text());
				}
			}
		}
		return result;
	}

	private static boolean weTake(Checker checker, String text) {
		var format = Formats.all().find(checker.formats().getFirst()).orElseThrow();
		return Manifest.read(format, text, Surroundings.unknown()).problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
	}

	/** The differences that are known for a program, of texts that are here. */
	private static Map<String, String> known(Checker checker, Map<String, String> texts) throws IOException {
		var result = new TreeMap<String, String>();
		try (var stream = CheckersTest.class.getResourceAsStream("/compare/differences.txt")) {
			new String(stream.readAllBytes(), UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" \\| ", 3))
					.filter(parts -> parts[0].equals(checker.program()) && texts.containsKey(parts[1])).forEach(parts -> result.put(parts[1], parts[2]));
		}
		return result;
	}

	@ParameterizedTest
	@MethodSource("checkers")
	void weAndTheFamilysOwnProgramAgreeButWhereItIsSaidWhy(Checker checker) throws IOException, InterruptedException {
		assumeTrue(checker.isInstalled(), checker.program() + " is not installed");
		var texts = texts(checker);
		var different = new TreeSet<String>();
		var number = 0;
		for (var text : texts.entrySet()) {
			var alone = Files.createDirectory(folder.resolve("run" + number++));
			if (checker.takes(alone, text.getValue()) != weTake(checker, text.getValue())) {
				different.add(text.getKey());
			}
		}
		assertEquals(String.join("\n", known(checker, texts).keySet()), String.join("\n", different), checker.program());
	}
}
