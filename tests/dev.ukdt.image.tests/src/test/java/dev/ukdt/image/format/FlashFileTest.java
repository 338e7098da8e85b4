package dev.ukdt.image.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.Compiled;

/** The formats of boards, from an ELF file of a real compiler to each and back, with binutils and dfu-util as judges. */
class FlashFileTest {
	@TempDir
	Path folder;
	private Path elf;

	@BeforeEach
	void compile() throws IOException {
		elf = Compiled.kernel(folder, Architecture.ARM, "-Wl,-Ttext=0x08000000", "-Wl,-Tdata=0x20000000");
	}

	@Test
	void anElfFileGivesTheBytesThatObjcopyGives() throws IOException {
		var peer = folder.resolve("peer.hex");
		Compiled.run("arm-none-eabi-objcopy", "-O", "ihex", elf.toString(), peer.toString());
		var image = MemoryImage.ofElf(elf);
		assertSame(IntelHex.read(peer), image.within(0x08000000, 0x08100000), 0x08000000);
		assertSame(IntelHex.read(peer), image.within(0x20000000, 0x20100000), 0x20000000);
	}

	@Test
	void aFlatBinaryIsTheOneOfObjcopy() throws IOException {
		var near = Compiled.kernel(folder, Architecture.ARM, "-Wl,-Ttext=0x8000", "-Wl,-Tdata=0x9004", "-Wl,-N");
		var peer = folder.resolve("peer.bin");
		Compiled.run("arm-none-eabi-objcopy", "-O", "binary", near.toString(), peer.toString());
		var ours = folder.resolve("ours.bin");
		FlashFile.BIN.write(MemoryImage.ofElf(near), OptionalInt.empty(), ours);
		assertEquals(-1, Files.mismatch(peer, ours));
	}

	@Test
	void objcopyReadsOurHexFile() throws IOException {
		var hex = folder.resolve("ours.hex");
		var image = MemoryImage.ofElf(elf).within(0x08000000, 0x09000000);
		FlashFile.HEX.write(image, OptionalInt.empty(), hex);
		var binary = folder.resolve("peer.bin");
		Compiled.run("arm-none-eabi-objcopy", "-I", "ihex", "-O", "binary", hex.toString(), binary.toString());
		assertArrayEquals(image.pieces().getFirst().bytes(), Files.readAllBytes(binary));
	}

	@Test
	void dfuUtilFindsNothingWrongWithOurDfuSeFile() throws IOException {
		var file = folder.resolve("ours.dfu");
		FlashFile.DFUSE.write(MemoryImage.ofElf(elf), OptionalInt.empty(), file);
		var answer = Compiled.run("dfu-suffix", "-c", file.toString());
		assertTrue(answer.contains("0x0483") && answer.toLowerCase().contains("0xdf11") && answer.contains("0x011A"), answer);
	}

	@ParameterizedTest
	@EnumSource(names = { "UF2", "HEX", "DFUSE" })
	void whatIsWrittenIsReadBack(FlashFile format) throws IOException {
		var file = folder.resolve("file");
		var image = MemoryImage.ofElf(elf);
		format.write(image, OptionalInt.of(Uf2Family.STM32F4.id()), file);
		assertEquals(format, FlashFile.of(file));
		var back = FlashFile.read(file, 0);
		for (var piece : image.pieces()) {
			assertArrayEquals(piece.bytes(), back.within(piece.address(), piece.end()).pieces().getFirst().bytes());
		}
	}

	@Test
	void piecesThatShareAPageAreOneBlockOfUf2() throws IOException {
		var image = MemoryImage.of(List.of(piece(0x10000010, 5), piece(0x10000080, 600)));
		var out = new ByteArrayOutputStream();
		new Uf2(OptionalInt.of(Uf2Family.RP2040.id()), image).write(out);
		assertEquals(3 * 512, out.size());
		var file = Files.write(folder.resolve("x.uf2"), out.toByteArray());
		var back = Uf2.read(file);
		assertEquals(OptionalInt.of(Uf2Family.RP2040.id()), back.family());
		assertEquals(0x10000000, back.content().start());
		assertEquals(0x10000300, back.content().end());
		assertSame(image, back.content().within(0x10000010, 0x10000015), 0x10000010);
		assertSame(image, back.content().within(0x10000080, 0x10000080 + 600), 0x10000080);
	}

	@Test
	void hexCrossesBordersOf64Kilobytes() throws IOException {
		var image = MemoryImage.of(List.of(piece(0x0800FFF7, 100_000)));
		var file = folder.resolve("x.hex");
		FlashFile.HEX.write(image, OptionalInt.empty(), file);
		assertArrayEquals(image.pieces().getFirst().bytes(), IntelHex.read(file).pieces().getFirst().bytes());
		var peer = folder.resolve("peer.bin");
		Compiled.run("objcopy", "-I", "ihex", "-O", "binary", file.toString(), peer.toString());
		assertArrayEquals(image.pieces().getFirst().bytes(), Files.readAllBytes(peer));
	}

	@Test
	void piecesThatOverlapAreRefused() {
		var message = assertThrows(IOException.class, () -> MemoryImage.of(List.of(piece(0x100, 16), piece(0x10F, 4)))).getMessage();
		assertTrue(message.contains("0x10f"), message);
	}

	@Test
	void aFlatBinaryOverTwoMemoriesIsRefusedInsteadOfFillingTheDisk() {
		var message = assertThrows(IOException.class, () -> FlashFile.BIN.write(MemoryImage.ofElf(elf), OptionalInt.empty(), folder.resolve("x"))).getMessage();
		assertTrue(message.contains("different memories"), message);
	}

	@ParameterizedTest
	@ValueSource(strings = { ":0400000001020304F3", ":04000000010203F2\n:00000001FF", "04000000010203F2", ":0400000G01020304F2", ":04000006010203049\n" })
	void aWrongHexLineIsNamed(String text) throws IOException {
		var file = Files.writeString(folder.resolve("x.hex"), ":0400000001020304F2\n" + text + "\n");
		assertTrue(assertThrows(IOException.class, () -> IntelHex.read(file)).getMessage().contains("line 2"));
	}

	@Test
	void aHexFileWithoutItsEndIsCutOff() throws IOException {
		var file = Files.writeString(folder.resolve("x.hex"), ":0400000001020304F2\n");
		assertTrue(assertThrows(IOException.class, () -> IntelHex.read(file)).getMessage().contains("cut off"));
	}

	@ParameterizedTest
	@EnumSource(names = { "UF2", "HEX", "DFUSE" })
	void changedBytesNeverCauseAnythingButASentence(FlashFile format) throws IOException {
		var file = folder.resolve("file");
		format.write(MemoryImage.of(List.of(piece(0x08000000, 700), piece(0x20000000, 300))), OptionalInt.empty(), file);
		var bytes = Files.readAllBytes(file);
		var random = new Random(9);
		for (var round = 0; round < 1000; round++) {
			var changed = bytes.clone();
			changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
			Files.write(file, Arrays.copyOf(changed, round % 3 == 0 ? random.nextInt(changed.length) : changed.length));
			try {
				FlashFile.read(file, 0);
			} catch (IOException e) {
				assertTrue(e.getMessage().length() > 10);
			}
		}
	}

	@Test
	void ourFamiliesHaveTheNumbersThatUf2Publishes() throws IOException {
		var list = Path.of(System.getProperty("ukdt.root"), "../shared/lists/uf2families.json");
		assumeTrue(Files.exists(list), "there is no ../shared with the published list");
		var text = Files.readString(list, StandardCharsets.UTF_8);
		for (var family : Uf2Family.values()) {
			var id = Pattern.compile("\"id\": *\"" + String.format("0x%08x", family.id()) + "\",\\s*\"short_name\": *\"([^\"]+)\"", Pattern.CASE_INSENSITIVE).matcher(text);
			assertTrue(id.find(), family.name());
			assertEquals(family.name(), id.group(1).toUpperCase().replace('-', '_'));
		}
	}

	@Test
	void aFamilyIsNamedOrNumbered() {
		assertEquals(0xE48BFF56, Uf2Family.parse("rp2040"));
		assertEquals(0xE48BFF59, Uf2Family.parse("rp2350-arm-s"));
		assertEquals(0xE48BFF56, Uf2Family.parse("0xe48bff56"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Uf2Family.parse("z80")).getMessage().contains("RP2040"));
	}

	private static MemoryImage.Piece piece(long address, int size) {
		var bytes = new byte[size];
		new Random(address).nextBytes(bytes);
		return new MemoryImage.Piece(address, bytes);
	}

	/** Both have the same bytes from an address on, as far as the second reaches. */
	private static void assertSame(MemoryImage expected, MemoryImage actual, long address) {
		assertEquals(address, actual.start());
		assertArrayEquals(expected.within(address, actual.end()).pieces().getFirst().bytes(), actual.pieces().getFirst().bytes());
	}
}
