package dev.ukdt.manifest.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.schema.Formats;

class OutlineTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                               | 0 items
			[qemu/x86_64]                    | 1 item
			[qemu/x86_64, firecracker/arm64] | 2 items
			""")
	void theLengthOfAListIsToldInWords(String list, String words) {
		var manifest = Manifest.read(Formats.all().find("kraftfile-v0.6").orElseThrow(), "spec: v0.6\ntargets: " + list + "\n", Surroundings.unknown());
		assertEquals(words, Outline.of(manifest).getLast().detail());
	}
}
