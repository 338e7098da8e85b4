package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.FamiliesPage;

/** The page about the families says what their descriptors say. With the system property {@code ukdt.regenerate}, it is written anew. */
class FamiliesPageTest {
	private static final String PLACE = "bundles/dev.ukdt.families/FAMILIES.md";

	@Test
	void thePageIsWhatTheDescriptorsSay() throws IOException {
		assumeTrue(System.getProperty("ukdt.root") != null, "the place of the sources is not told");
		var page = Path.of(System.getProperty("ukdt.root")).resolve(PLACE);
		var text = FamiliesPage.of(Families.installed().all().stream().filter(family -> !family.id().equals("parrot")).toList());
		if (Boolean.getBoolean("ukdt.regenerate")) {
			Files.writeString(page, text);
		}
		assertEquals(text, Files.readString(page), () -> "run 'releng/ukdt families --page >" + PLACE + "'");
	}
}
