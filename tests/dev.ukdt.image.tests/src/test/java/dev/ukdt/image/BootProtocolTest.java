package dev.ukdt.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways to boot an image are found by the marks that their specifications ask for. */
class BootProtocolTest {
	private static final String TEXT = "\n.text\n.globl entry\nentry: jmp entry\n";

	@TempDir
	Path folder;

	@Test
	void multiboot1IsFoundInAnElfFile() throws IOException {
		assertEquals(Set.of(BootProtocol.MULTIBOOT1, BootProtocol.ELF), protocols("""
				.text
				.balign 4
				.long 0x1BADB002, 3, -(0x1BADB002 + 3)
				"""));
	}

	@Test
	void aMultibootHeaderWithAWrongSumIsNone() throws IOException {
		assertEquals(Set.of(BootProtocol.ELF), protocols("""
				.text
				.balign 4
				.long 0x1BADB002, 3, -(0x1BADB002 + 4)
				"""));
	}

	@Test
	void multiboot2IsFound() throws IOException {
		assertEquals(Set.of(BootProtocol.MULTIBOOT2, BootProtocol.ELF), protocols("""
				.text
				.balign 8
				.long 0xE85250D6, 0, 16, -(0xE85250D6 + 16), 0, 8
				"""));
	}

	@Test
	void pvhAndXenAreToldByTheirNotes() throws IOException {
		assertEquals(Set.of(BootProtocol.PVH, BootProtocol.ELF), protocols(note("Xen", 18, ".long entry")));
		assertEquals(Set.of(BootProtocol.XEN_PV, BootProtocol.ELF), protocols(note("Xen", 1, ".quad entry")));
	}

	@ParameterizedTest
	@CsvSource({ "1, SOLO5_HVT", "2, SOLO5_SPT", "3, SOLO5_VIRTIO", "4, SOLO5_MUEN", "6, SOLO5_XEN" })
	void solo5TellsItsTarget(int target, BootProtocol protocol) throws IOException {
		assertTrue(protocols(note("Solo5", 0x31494241, ".long " + target + ", 1, 0, 0")).contains(protocol));
	}

	@Test
	void notesAreFoundInAFileWithoutSections() throws IOException {
		var image = Compiled.link(folder, Architecture.X86_64, "boot.s", note("Xen", 18, ".long entry") + TEXT);
		// Where ELF64 says where its sections are, and how many.
		var bytes = ByteBuffer.wrap(Files.readAllBytes(image)).order(ByteOrder.LITTLE_ENDIAN).putLong(0x28, 0).putShort(0x3C, (short) 0);
		assertTrue(Image.read(file("bare.elf", bytes)).bootProtocols().contains(BootProtocol.PVH));
	}

	@Test
	void aMultibootKernelWithoutElfIsForA32BitPcAndKnowsItsEntry() throws IOException {
		var bytes = little(4096);
		bytes.putInt(512, 0x1BADB002).putInt(516, 0x10000).putInt(520, -(0x1BADB002 + 0x10000)).putInt(540, 0x100200);
		var image = Image.read(file("kernel", bytes));
		assertEquals(Set.of(BootProtocol.MULTIBOOT1), image.bootProtocols());
		assertEquals(Architecture.X86, image.architecture());
		assertEquals(0x100200, image.entry());
	}

	@ParameterizedTest
	@CsvSource({ "0x38, 0x644D5241, AARCH64", "0x38, 0x05435352, RISCV64", "0x24, 0x016F2818, ARM" })
	void kernelsWithTheHeaderOfLinuxAreFound(int at, int magic, Architecture architecture) throws IOException {
		var image = Image.read(file("Image", little(4096).putInt(at, magic)));
		assertEquals(Set.of(BootProtocol.LINUX), image.bootProtocols());
		assertEquals(architecture, image.architecture());
		assertEquals(ImageFormat.LINUX, image.format());
	}

	@Test
	void aBzImageTellsWhetherItTakes64Bits() throws IOException {
		var bytes = little(4096).putInt(0x202, 0x53726448).putShort(0x1FE, (short) 0xAA55);
		assertEquals(Architecture.X86, Image.read(file("bzImage", bytes)).architecture());
		assertEquals(Architecture.X86_64, Image.read(file("bzImage", bytes.putShort(0x236, (short) 1))).architecture());
	}

	@Test
	void aUefiApplicationMadeByBinutilsIsRead() throws IOException {
		var elf = Compiled.kernel(folder, Architecture.X86_64);
		var application = folder.resolve("boot.efi");
		Compiled.run("objcopy", "-O", "efi-app-x86_64", elf.toString(), application.toString());
		var image = Image.read(application);
		assertEquals(ImageFormat.PE, image.format());
		assertEquals(Architecture.X86_64, image.architecture());
		assertEquals(Set.of(BootProtocol.UEFI), image.bootProtocols());
	}

	@ParameterizedTest
	@CsvSource({ "kernel.img, ARM", "kernel7.img, ARM", "kernel7l.img, ARM", "kernel8.img, AARCH64", "kernel_2712.img, AARCH64" })
	void aKernelOfARaspberryPiIsKnownByItsName(String name, Architecture architecture) throws IOException {
		var image = Image.read(file(name, little(100)));
		assertEquals(Set.of(BootProtocol.PI_KERNEL), image.bootProtocols());
		assertEquals(architecture, image.architecture());
	}

	@Test
	void aDiskWithABootSectorIsForAPc() throws IOException {
		var image = Image.read(file("disk", little(1024).put(0, (byte) 0xFA).putShort(510, (short) 0xAA55)));
		assertEquals(Architecture.UNKNOWN, Image.read(file("uefi-disk", little(1024).putShort(510, (short) 0xAA55))).architecture());
		assertEquals(Set.of(BootProtocol.RAW), image.bootProtocols());
		assertEquals(Architecture.X86_64, image.architecture());
		assertEquals(Architecture.UNKNOWN, Image.read(file("text", little(1024))).architecture());
	}

	private Set<BootProtocol> protocols(String header) throws IOException {
		return Image.read(Compiled.link(folder, Architecture.X86_64, "boot.s", header + TEXT)).bootProtocols();
	}

	private static String note(String owner, int type, String content) {
		return """
				.section .note.test, "a", @note
				.balign 4
				.long 2f - 1f, 4f - 3f, %d
				1: .asciz "%s"
				2: .balign 4
				3: %s
				4: .balign 4
				""".formatted(type, owner, content);
	}

	private static ByteBuffer little(int size) {
		return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
	}

	private Path file(String name, ByteBuffer bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes.array());
	}
}
