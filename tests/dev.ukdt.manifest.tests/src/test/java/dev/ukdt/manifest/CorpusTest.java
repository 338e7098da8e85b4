package dev.ukdt.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.ukdt.manifest.check.Severity;

/** Real manifests, written by the families' communities. Skipped where the collection does not stand beside the project. */
class CorpusTest {
	/** A line of the collection's index. */
	private record Listed(String path, String kind, String parses, String note) {
		boolean partial() {
			return note.contains("fragment") || note.contains("negative");
		}

		boolean broken() {
			return parses.contains("FAIL");
		}
	}

	private static final Map<String, List<String>> ERRORS = new HashMap<>();
	private static final List<Listed> INDEX = new ArrayList<>();

	@BeforeAll
	static void checkAll() throws IOException {
		assumeTrue(Files.exists(Samples.corpus().resolve("index.tsv")), "there is no ../shared/corpus");
		for (var line : Files.readAllLines(Samples.corpus().resolve("index.tsv"))) {
			var columns = line.split("\t", -1);
			var file = Samples.corpus().resolve(columns[0]);
			if (columns.length > 11 && Files.exists(file)) {
				INDEX.add(new Listed(columns[0], columns[2], columns[10], columns[11]));
				var manifest = ManifestFiles.read(file);
				var errors = new ArrayList<String>();
				manifest.ifPresent(found -> found.problems().stream().filter(problem -> problem.severity() == Severity.ERROR)
						.forEach(problem -> errors.add((found.document().lines().line(problem.start()) + 1) + ": " + problem.message())));
				ERRORS.put(columns[0], errors);
			}
		}
	}

	@Test
	void rightFilesHaveNoErrors() {
		var wrong = INDEX.stream().filter(listed -> !listed.partial() && !listed.broken()).filter(listed -> !ERRORS.get(listed.path()).isEmpty())
				.map(listed -> listed.path() + " " + ERRORS.get(listed.path())).toList();
		assertEquals(List.of(), wrong);
		assertTrue(INDEX.size() > 600, "the index was read");
	}

	/** All but lkl.json, whose own reader takes the comma that others refuse. */
	@Test
	void brokenFilesHaveErrors() {
		var silent = INDEX.stream().filter(listed -> listed.broken() && !listed.kind().equals("lkl.json")).filter(listed -> ERRORS.get(listed.path()).isEmpty())
				.map(Listed::path).toList();
		assertEquals(List.of(), silent);
	}

	@Test
	void errorsStandWhereTheFileIsBroken() {
		assertLine("linuxkit/linuxkit.yml/036-static-ip.yml", 28);
		assertLine("linuxkit/linuxkit.yml/051-dhcp-client.yml", 45);
		assertLine("linuxkit/linuxkit.yml/057-linuxkit.yml", 1);
		assertLine("solo5/manifest.json/015-manifest.json", 68);
		assertLine("gramine/graphene-manifest.template/048-redis-server.manifest.template", 1);
		assertLine("unikraft/Kraftfile-v07-upstream-test/004-parse_test.go.fence-12", 5);
		assertLine("unikraft/Kraftfile-v07-upstream-test/008-parse_test.go.fence-16", 6);
		assertLine("unikraft/Kraftfile-v07-upstream-test/016-parse_test.go.fence-23", 1);
	}

	private static void assertLine(String path, int line) {
		var errors = ERRORS.get(path);
		assertTrue(errors == null || errors.stream().anyMatch(error -> error.startsWith(line + ":")), () -> path + " should have an error in line " + line + ": " + errors);
	}
}
