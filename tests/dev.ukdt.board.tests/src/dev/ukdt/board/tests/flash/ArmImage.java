package dev.ukdt.board.tests.flash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.board.tests.Program;

/** Images for Cortex-M boards, by the real compiler. */
final class ArmImage {
	private ArmImage() {
	}

	/** A few functions and data, linked for an address. The file's name is one that a shell or Tcl would stumble over. */
	static Path at(Path folder, long address) throws IOException {
		var source = Files.writeString(folder.resolve("main.c"), "int data[300] = { 1, 2, 3 }; void entry(void) { for (;;) data[0]++; }");
		var image = folder.resolve("it's {my} $image [1].elf");
		Program.run("arm-none-eabi-gcc", "-ffreestanding", "-nostdlib", "-mcpu=cortex-m0plus", "-mthumb", "-g", "-Wl,-e,entry", "-Wl,-N", "-Wl,-Ttext=0x" + Long.toHexString(address), "-o",
				image.toString(), source.toString());
		return image;
	}
}
