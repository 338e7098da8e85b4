package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.core.configuration.Setting;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.kconfig.KconfigConfiguration;

/** A menu of Kconfig files: what it shows, what follows from what, and what is written. */
class KconfigTest {
	private static final String MENU = """
			mainmenu "A kernel"
			menu "Machine"   # with a comment
			choice
				prompt "Processor"
				default SMALL
				help
				  Which one it is for.

				  The small one is slow.
			config SMALL
				bool "small"
			config BIG
				bool "big"
				select FPU
			endchoice
			config FPU
				bool "Floating point"
				default n
			config RATE
				int "Timer rate" if \\
					!TICKLESS
				range 10 1000
				default 100 if SMALL
				default 1000
			config TICKLESS
				bool "No timer"
				depends on BIG
			endmenu
			source "$(shell,$(BASE)/gather.sh -q -r '$(LIBS)' -e '')"
			config NAME
				string "Name"
				default "$(WHO)'s"
			config HIDDEN
				def_bool y
			if HIDDEN && !(BIG = y)
			config NOTE
				bool "Note"
			endif
			""";
	private static final String LIBRARY = """
			menuconfig NET
				bool "Network"
				imply CHECKSUM
			if NET
				config MTU
					int "Largest packet"
					default 1500
			endif
			config CHECKSUM
				bool "Checksums"
				depends on NET
			""";

	@TempDir
	Path folder;
	private Path values;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(folder.resolve("Kconfig"), MENU);
		Files.writeString(Files.createDirectories(folder.resolve("lib/net")).resolve("Config.uk"), LIBRARY);
		Files.createDirectories(folder.resolve("lib/empty"));
		values = folder.resolve(".config");
	}

	@Test
	void defaultsImplicationsAndMenusAreThoseOfTheFiles() throws IOException {
		var menu = read();
		assertEquals("SMALL", setting(menu, "Processor").value());
		assertEquals("Which one it is for.\n\nThe small one is slow.", setting(menu, "Processor").help());
		assertEquals("100", setting(menu, "Timer rate").value());
		assertEquals("me's", setting(menu, "Name").value());
		assertEquals(List.of("Network"), setting(menu, "Largest packet").menus());
		assertEquals(List.of("Machine"), setting(menu, "Floating point").menus());
		assertEquals("HIDDEN && !(BIG = y)", setting(menu, "Note").needs());
		assertEquals("n", setting(menu, "Checksums").value());
		menu.set("NET", "y");
		assertEquals("y", setting(menu, "Checksums").value());
	}

	@Test
	void whatFollowsFromAChangeIsShownAtOnce() throws IOException {
		var menu = read();
		assertFalse(setting(menu, "No timer").changeable());
		menu.set("BIG", "y");
		assertEquals("BIG", setting(menu, "Processor").value());
		assertEquals("1000", setting(menu, "Timer rate").value());
		var fpu = setting(menu, "Floating point");
		assertEquals("y", fpu.value());
		assertFalse(fpu.changeable());
		assertTrue(fpu.help().endsWith("Switched on by BIG."), fpu.help());
		assertTrue(setting(menu, "No timer").changeable());
		assertFalse(setting(menu, "Note").changeable());
	}

	@Test
	void onlyWhatWasChangedIsWrittenAndAllElseStays() throws IOException {
		Files.writeString(values, "# my notes\nCONFIG_SMALL=y\nCONFIG_UNKNOWN=\"kept\"\n# CONFIG_FPU is not set\n");
		var menu = read();
		assertEquals(menu.original(), menu.text());
		menu.set("CONFIG_FPU", "y");
		menu.set("NAME", "a \"b\" \\c");
		menu.set("RATE", "250");
		assertEquals("# my notes\nCONFIG_SMALL=y\nCONFIG_UNKNOWN=\"kept\"\nCONFIG_FPU=y\nCONFIG_NAME=\"a \\\"b\\\" \\\\c\"\nCONFIG_RATE=250\n", menu.text());
		menu.set("BIG", "y");
		assertTrue(menu.text().startsWith("# my notes\n# CONFIG_SMALL is not set\n"), menu.text());
		assertTrue(menu.text().contains("CONFIG_BIG=y\n"), menu.text());
		Files.writeString(values, menu.text());
		assertEquals("a \"b\" \\c", setting(read(), "Name").value());
	}

	@Test
	void changesAreTakenBackOneByOneAndATypedTextAsAWhole() throws IOException {
		var menu = read();
		menu.set("FPU", "y");
		for (var text : List.of("n", "ne", "new")) {
			menu.set("NAME", text);
		}
		assertTrue(menu.undo());
		assertEquals("me's", setting(menu, "Name").value());
		assertEquals("y", setting(menu, "Floating point").value());
		assertTrue(menu.undo());
		assertFalse(menu.undo());
		assertFalse(menu.isChanged());
	}

	@Test
	void whatCannotBeSetIsRefusedWithTheReason() throws IOException {
		var menu = read();
		assertTrue(refused(menu, "TICKLESS", "y").contains("needs BIG"));
		assertTrue(refused(menu, "FPU", "maybe").contains("use y, n"));
		assertTrue(refused(menu, "RATE", "fast").contains("a number"));
		assertTrue(refused(menu, "NOTHING", "y").contains("nothing to set"));
		assertTrue(refused(menu, "SMALL", "n").contains("one of several"));
		assertFalse(menu.isChanged());
	}

	@Test
	void filesThatAreWrongAreNamedAndCirclesEnd() throws IOException {
		Files.writeString(folder.resolve("Kconfig"), "config A\n\tbool \"A\"\n\tdepends on (B\n");
		var wrong = assertThrows(DescriptorException.class, this::read);
		assertTrue(wrong.getMessage().contains("Kconfig:3"), wrong.getMessage());
		Files.writeString(folder.resolve("other"), "config A\n\tbool \"A\" if\n\tdepends on &&\n");
		Files.writeString(folder.resolve("Kconfig"), "\nsource \"other\"\n");
		assertTrue(assertThrows(DescriptorException.class, this::read).getMessage().matches("[^ ]*/other:3: .*"), "the place is not that of the error alone");
		Files.writeString(folder.resolve("Kconfig"), "endmenu\n");
		assertThrows(DescriptorException.class, this::read);
		Files.writeString(folder.resolve("Kconfig"), "source \"" + folder.resolve("Kconfig") + "\"\n");
		assertThrows(DescriptorException.class, this::read);
		Files.writeString(folder.resolve("Kconfig"), "config A\n\tbool \"A\"\n\tdepends on B\nconfig B\n\tbool \"B\"\n\tdepends on A\n");
		assertEquals("n", setting(read(), "A").value());
	}

	private static String refused(KconfigConfiguration menu, String id, String value) {
		return assertThrows(IllegalArgumentException.class, () -> menu.set(id, value)).getMessage();
	}

	private static Setting setting(KconfigConfiguration menu, String label) {
		return menu.settings().stream().filter(it -> it.label().equals(label)).findFirst().orElseThrow();
	}

	private KconfigConfiguration read() throws IOException {
		return KconfigConfiguration.read("Kernel", folder.resolve("Kconfig"), values, Map.of("BASE", folder.toString(), "LIBS", folder.resolve("lib").toString(), "WHO", "me"));
	}
}
