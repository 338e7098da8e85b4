package dev.ukdt.manifest.assist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Samples;
import dev.ukdt.manifest.Samples.Sample;
import dev.ukdt.manifest.Surroundings;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.schema.Formats;

class FormattingTest {
	private static String format(String format, String text) {
		var manifest = Manifest.read(Formats.all().find(format).orElseThrow(), text, Surroundings.unknown());
		return Edit.apply(text, Formatting.of(manifest));
	}

	@Test
	void yamlIsIndentedByTwoAndKeepsComments() {
		assertEquals("spec: v0.6 # old\nunikraft:\n  # which\n  version: stable\ntargets:\n  - plat: qemu\n    arch: x86_64\n",
				format("kraftfile-v0.6", "spec:   v0.6 # old  \nunikraft:\n      # which\n      version: stable\ntargets:\n    - plat: qemu\n      arch: x86_64"));
	}

	@Test
	void textBlocksOfYamlMoveWithTheirKeys() {
		assertEquals("files:\n  - path: a\n    contents: |\n      one\n        two  \n", format("linuxkit", "files:\n    - path: a\n      contents: |\n        one\n          two  \n"));
	}

	@Test
	void jsonIsLaidOutAndShortListsStayOnOneLine() {
		assertEquals("{\n  \"Args\": [\"a\", \"b\"],\n  \"RunConfig\": {\n    \"CPUs\": 1\n  }\n}\n",
				format("ops-config", "{\"Args\":[\"a\",\"b\"],\n\"RunConfig\":{\n\"CPUs\":1}}"));
	}

	@Test
	void assignmentsGetTheirBlanks() {
		assertEquals("sgx.debug = true # yes\n", format("gramine-manifest", "sgx.debug=true # yes  \n"));
		assertEquals("gpu_mem=16\n", format("pi-config-txt", "gpu_mem = 16\n"));
	}

	@Test
	void brokenTextsAreLeftAlone() {
		assertEquals("{ \"Args\":  [", format("ops-config", "{ \"Args\":  ["));
	}

	static List<Sample> samples() {
		return Samples.all();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void formattingTwiceChangesNothingMore(Sample sample) {
		var once = Edit.apply(sample.text(), Formatting.of(sample.read()));
		assertEquals(once, Edit.apply(once, Formatting.of(sample.with(once))));
		assertEquals(sample.read().document().root().toString(), sample.with(once).document().root().toString());
	}
}
