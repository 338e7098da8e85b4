package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts that an image brings. */
class TrustTest {
	private static final String PRINTER = """
			import gdb, gdb.printing

			class Point:
			    def __init__(self, value):
			        self.value = value
			    def to_string(self):
			        return "(%d | %d)" % (self.value["x"], self.value["y"])

			printers = gdb.printing.RegexpCollectionPrettyPrinter("test")
			printers.add_printer("point", "^point$", Point)
			gdb.printing.register_pretty_printer(gdb.current_objfile(), printers)
			""";

	private final BareImage image = BareImage.ofMain(Guests.VARIABLES, "x86_64");

	@BeforeEach
	void writeScript() throws Exception {
		Files.writeString(image.elf().resolveSibling(image.elf().getFileName() + "-gdb.py"), PRINTER);
	}

	@AfterEach
	void deleteScript() throws Exception {
		Files.delete(image.elf().resolveSibling(image.elf().getFileName() + "-gdb.py"));
	}

	@Test
	void printValuesPrettilyWhenTheyAreTrusted() throws Exception {
		assertEquals("(3 | 4)", corner(true));
	}

	@Test
	void doNotRunWithoutTrust() throws Exception {
		assertEquals("{...}", corner(false));
	}

	private String corner(boolean trusted) throws Exception {
		try (var qemu = Qemu.start(image); var debugging = Debugging.begin(Debugging.request(qemu, image).withTrust(trusted))) {
			debugging.awaitStop();
			Debugging.line(image, image.line("million[999999] = 7"));
			debugging.target().resume();
			debugging.awaitStop();
			return debugging.top().expression("square.corner[1]").getValue().getValueString();
		}
	}
}
