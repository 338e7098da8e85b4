package dev.ukdt.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of ELF files, which real compilers made. */
class ElfImageTest {
	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = { "X86_64", "AARCH64", "RISCV64", "ARM" })
	void aKernelOfEachArchitectureIsRead(Architecture architecture) throws IOException {
		var image = Image.read(Compiled.kernel(folder, architecture, "-g"));
		assertEquals(architecture, image.architecture());
		assertEquals(architecture == Architecture.ARM ? ImageFormat.ELF32 : ImageFormat.ELF64, image.format());
		assertEquals(Set.of(BootProtocol.ELF), image.bootProtocols());
		assertTrue(image.hasDwarf());
		assertEquals(address(image, "entry"), image.entry() & ~1);
		var text = section(image, ".text");
		assertTrue(text.isLoaded() && text.address() <= image.entry() && image.entry() < text.address() + text.size(), text.toString());
		assertTrue(image.segments().stream().anyMatch(segment -> segment.type() == Segment.LOAD && segment.virtualAddress() <= image.entry()
				&& image.entry() < segment.virtualAddress() + segment.memorySize()));
	}

	@ParameterizedTest
	@EnumSource(names = { "X86_64", "AARCH64", "RISCV64", "ARM" })
	void symbolsTellNameKindAndSize(Architecture architecture) throws IOException {
		var symbols = Image.read(Compiled.kernel(folder, architecture)).symbols();
		var biggest = symbols.stream().min(Symbol.BIGGEST_FIRST).orElseThrow();
		assertEquals("big", biggest.name());
		assertEquals(4000, biggest.size());
		assertEquals(Symbol.Kind.OBJECT, biggest.kind());
		assertEquals(Symbol.Kind.FUNCTION, symbols.stream().filter(symbol -> symbol.name().equals("helper")).findFirst().orElseThrow().kind());
	}

	@Test
	void withoutDebugInformationThereIsNoDwarf() throws IOException {
		assertFalse(Image.read(Compiled.kernel(folder, Architecture.X86_64)).hasDwarf());
	}

	@Test
	void aStrippedImageHasNoSymbolsAndIsAnImageStill() throws IOException {
		var path = Compiled.kernel(folder, Architecture.AARCH64, "-s");
		var image = Image.read(path);
		assertEquals(List.of(), image.symbols());
		assertEquals(Set.of(BootProtocol.ELF), image.bootProtocols());
	}

	@Test
	void a32BitImageForAPcIsToldFromOneOf64Bits() throws IOException {
		var image = Image.read(Compiled.kernel(folder, Architecture.X86_64, "-m32"));
		assertEquals(ImageFormat.ELF32, image.format());
		assertEquals(Architecture.X86, image.architecture());
	}

	@Test
	void aProgramOfTheSystemOffersNoWayToBootIt() throws IOException {
		var program = Image.read(Path.of("/bin/ls").toRealPath());
		assertEquals(Set.of(), program.bootProtocols());
		assertTrue(program.notes().stream().anyMatch(note -> note.owner().equals("GNU")));
	}

	@Test
	void anObjectFileOffersNoWayToBootIt() throws IOException {
		var object = folder.resolve("part.o");
		Compiled.run("gcc", "-c", "-o", object.toString(), Files.writeString(folder.resolve("part.c"), "int x = 1;").toString());
		assertEquals(Set.of(), Image.read(object).bootProtocols());
	}

	@Test
	void moreSectionsThanTheHeaderCanCountAreRead() throws IOException {
		var text = new StringBuilder();
		for (var i = 0; i < 70_000; i++) {
			text.append(".section s").append(i).append(",\"\",@progbits\n.byte 1\n");
		}
		var object = folder.resolve("many.o");
		Compiled.run("gcc", "-c", "-o", object.toString(), Files.writeString(folder.resolve("many.s"), text).toString());
		var sections = Image.read(object).sections();
		assertTrue(sections.size() >= 70_000, "only " + sections.size());
		assertTrue(sections.stream().anyMatch(section -> section.name().equals("s69999")));
	}

	@Test
	void whatIsNoFileIsRefusedInWords() {
		assertTrue(assertThrows(IOException.class, () -> Image.read(folder)).getMessage().contains("is a folder"));
		assertTrue(assertThrows(IOException.class, () -> Image.read(folder.resolve("none"))).getMessage().contains("does not exist"));
		assertTrue(assertThrows(IOException.class, () -> Image.read(Files.createFile(folder.resolve("empty")))).getMessage().contains("is empty"));
	}

	private static long address(Image image, String name) throws IOException {
		return image.symbols().stream().filter(symbol -> symbol.name().equals(name)).findFirst().orElseThrow().address() & ~1;
	}

	private static Section section(Image image, String name) {
		return image.sections().stream().filter(section -> section.name().equals(name)).findFirst().orElseThrow();
	}
}
