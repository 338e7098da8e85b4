package dev.ukdt.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.ukdt.manifest.Samples.Sample;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.schema.Formats;

class SamplesTest {
	static List<Sample> samples() {
		return Samples.all();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void eachFormatKnowsItsOwnFiles(Sample sample) {
		assertEquals(sample.format(), Formats.all().recognise(sample.file().toString(), sample.text()).orElseThrow());
	}

	@ParameterizedTest
	@MethodSource("samples")
	void rightFilesHaveNoErrors(Sample sample) {
		assertEquals(List.of(), sample.read().problems().stream().filter(problem -> problem.severity() == Severity.ERROR).toList());
	}
}
