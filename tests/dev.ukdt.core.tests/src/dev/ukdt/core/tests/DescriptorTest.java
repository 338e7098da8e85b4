package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.FamilyReader;
import dev.ukdt.core.family.FamilyStatus;
import dev.ukdt.core.family.Variables;

class DescriptorTest {
	@TempDir
	Path folder;

	@Test
	void theBareFamilyIsInstalled() {
		var bare = Families.installed().find("bare").orElseThrow();
		assertEquals(FamilyStatus.LIVING, bare.status());
		assertTrue(bare.template("hello").isPresent());
	}

	@Test
	void aFamilyIsAFolderOfItsOwnName() throws IOException {
		var family = Files.createDirectory(folder.resolve("mine"));
		Files.writeString(family.resolve("family.yaml"), "id: other\nname: Other\nstatus: living\n");
		assertThrows(DescriptorException.class, () -> FamilyReader.read(family));
		Files.writeString(family.resolve("family.yaml"), "id: mine\nname: Mine\nstatus: dormant\n");
		assertEquals("Mine", FamilyReader.read(family).name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: mine", "id: [mine]\nname: M\nstatus: living", "id: mine\nname: M\nstatus: asleep", "- a\n- b", "id: {", "",
			"id: mine\nname: M\nstatus: living\ntemplates: [plain]", "id: mine\nname: M\nstatus: living\nbuild: {steps: [{tool: a, when: arch}]}" })
	void aWrongDescriptorIsRefusedWithItsName(String text) throws IOException {
		var family = Files.createDirectory(folder.resolve("mine"));
		Files.writeString(family.resolve("family.yaml"), text);
		var error = assertThrows(DescriptorException.class, () -> FamilyReader.read(family));
		assertTrue(error.getMessage().length() > 10, error.getMessage());
	}

	@Test
	void aValueIsNeverExpandedAgain() {
		var variables = new Variables(Map.of("name", "${arch} $1 \\"), Map.of());
		assertEquals("<${arch} $1 \\>", variables.expand("<${name}>"));
	}

	@Test
	void aNameThatIsNotThereIsRefused() {
		var error = assertThrows(DescriptorException.class, () -> new Variables(Map.of("arch", "arm"), Map.of()).expand("${archh}"));
		assertEquals("nothing is called 'archh'; there are arch", error.getMessage());
	}

	@Test
	void aWrongTypeIsToldWithItsPath() {
		var yaml = Yaml.parse("file", "list: [{name: [x]}]");
		var error = assertThrows(DescriptorException.class, () -> yaml.children("list", child -> child.text("name", "")));
		assertEquals("file.list[0]: 'name' should be text", error.getMessage());
	}
}
