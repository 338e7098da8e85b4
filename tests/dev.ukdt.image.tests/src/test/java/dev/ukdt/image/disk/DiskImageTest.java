package dev.ukdt.image.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.image.Compiled;

/** Disk images, judged by the tools that everybody has for them: fsck.fat, mtools, sfdisk and sgdisk. */
class DiskImageTest {
	private static final long MIB = 1L << 20;

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource
	void filesAreReadBackByMtoolsAndFsckFindsNothing(PartitionTable table) throws IOException {
		var files = List.of(file("config.txt", 40), file("KERNEL8.IMG", 300_000), file("overlays/disable-bt.dtbo", 1000), file("a/b/c/déjà vu.bin", 513),
				file("Lower Case Name With Spaces.text", 77), file("empty.txt", 0));
		var disk = write(new DiskImage(table, 0, "Pi card", files, List.of()));
		fsck(disk);
		for (var file : files) {
			assertArrayEquals(bytes(file), extract(disk, file.path()), file.path());
		}
		assertTrue(Compiled.run("mdir", "-i", at(disk), "-/", "::").contains("PI CARD"));
	}

	@Test
	void sfdiskFindsOneBootablePartitionOfFat32() throws IOException {
		var disk = write(new DiskImage(PartitionTable.MBR, 64 * MIB, "x", List.of(file("a", 1)), List.of()));
		assertEquals(64 * MIB, Files.size(disk));
		var dump = Compiled.run("sfdisk", "-d", disk.toString());
		assertTrue(dump.contains("label: dos") && dump.contains("start=        8192") && dump.contains("size=      122880") && dump.contains("type=c, bootable"), dump);
	}

	@Test
	void sgdiskFindsNothingWrongWithBothCopiesOfTheTable() throws IOException {
		var disk = write(new DiskImage(PartitionTable.GPT, 64 * MIB, "boot", List.of(file("EFI/BOOT/BOOTX64.EFI", 5000)), List.of()));
		var answer = Compiled.run("sgdisk", "-v", disk.toString());
		assertTrue(answer.contains("No problems found"), answer);
		assertTrue(Compiled.run("sgdisk", "-i", "1", disk.toString()).contains("EFI system partition"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 38, 64, 261, 265, 1024, 8200 })
	void everySizeGivesAFileSystemThatIsRight(long mebibytes) throws IOException {
		var disk = write(new DiskImage(PartitionTable.MBR, mebibytes * MIB, "size", List.of(file("a.bin", 100_000), file("b/c.bin", 3)), List.of()));
		fsck(disk);
		assertEquals(mebibytes * MIB, Files.size(disk));
	}

	@Test
	void aFolderWithHundredsOfLongNamesIsRight() throws IOException {
		var files = new ArrayList<DiskFile>();
		for (var i = 0; i < 300; i++) {
			files.add(file("many/a rather long name for a file, number " + i + ".dat", i * 7));
		}
		var disk = write(new DiskImage(PartitionTable.MBR, 0, "many", files, List.of()));
		fsck(disk);
		assertArrayEquals(bytes(files.get(299)), extract(disk, files.get(299).path()));
	}

	@Test
	void bootRomsFindNamesThatAreShortByThem() throws IOException {
		var disk = write(new DiskImage(PartitionTable.MBR, 0, "x", List.of(file("bootcode.bin", 10), file("MLO", 11), file("u-boot.img", 12), file("uEnv.txt", 13)), List.of()));
		fsck(disk);
		var text = new String(Files.readAllBytes(disk), StandardCharsets.ISO_8859_1);
		for (var name : List.of("BOOTCODEBIN", "MLO        ", "U-BOOT  IMG", "UENV    TXT")) {
			assertTrue(text.contains(name), name);
		}
		var listed = Compiled.run("mdir", "-b", "-i", at(disk), "::");
		for (var name : List.of("bootcode.bin", "MLO", "u-boot.img", "uEnv.txt")) {
			assertTrue(listed.contains("::/" + name + "\n"), listed);
		}
	}

	@Test
	void theSameFilesGiveTheSameBytes() throws IOException {
		var image = new DiskImage(PartitionTable.GPT, 0, "same", List.of(file("a", 100), file("b/c", 70_000)), List.of());
		var first = write(image);
		var second = folder.resolve("second.img");
		image.write(second);
		assertEquals(-1, Files.mismatch(first, second));
	}

	@Test
	void emptyPartsTakeNoRoom() throws IOException {
		var disk = write(new DiskImage(PartitionTable.MBR, 2048 * MIB, "sparse", List.of(file("a", 100_000)), List.of()));
		var blocks = Long.parseLong(Compiled.run("stat", "-c", "%b", disk.toString()).strip());
		assertTrue(blocks * 512 < 4 * MIB, blocks + " blocks");
	}

	@Test
	void aBootLoaderLiesOutsideOfTheFileSystem() throws IOException {
		var loader = new byte[4000];
		new Random(1).nextBytes(loader);
		var code = new byte[512];
		new Random(2).nextBytes(code);
		var disk = write(new DiskImage(PartitionTable.MBR, 0, "imx", List.of(file("a", 1)),
				List.of(new DiskImage.Blob(1024, Content.of(loader)), new DiskImage.Blob(0, Content.of(code)))));
		fsck(disk);
		var bytes = Files.readAllBytes(disk);
		assertEquals(0, Arrays.compare(bytes, 1024, 5024, loader, 0, 4000));
		assertEquals(0, Arrays.compare(bytes, 0, 440, code, 0, 440));
		assertTrue(Compiled.run("sfdisk", "-d", disk.toString()).contains("type=c"));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 512, 4 * MIB - 100 })
	void aBlobOverTheTableOrTheFileSystemIsRefused(long offset) {
		var image = new DiskImage(PartitionTable.GPT, 0, "x", List.of(), List.of(new DiskImage.Blob(offset, Content.of(new byte[1000]))));
		assertTrue(message(image).contains("partition table or the file system"));
	}

	@Test
	void whatDoesNotFitIsRefused() {
		assertTrue(message(new DiskImage(PartitionTable.MBR, 40 * MIB, "x", List.of(file("a", (int) (37 * MIB))), List.of())).contains("do not fit"));
		assertTrue(message(new DiskImage(PartitionTable.MBR, 20 * MIB, "x", List.of(), List.of())).contains("needs"));
		assertTrue(message(new DiskImage(PartitionTable.MBR, 0, "x", List.of(file("a/b", 1), file("A", 2)), List.of())).contains("same name"));
		assertTrue(message(new DiskImage(PartitionTable.MBR, 0, "x", List.of(file("a", 1), file("A", 2)), List.of())).contains("same name"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/a", "a//b", "..", ".", "a?b", "a\nb", "x.", "c:\\x" })
	void namesThatFatCannotHoldAreRefused(String name) {
		assertTrue(message(new DiskImage(PartitionTable.MBR, 0, "x", List.of(file(name, 1)), List.of())).contains("no name that FAT can hold"));
	}

	private String message(DiskImage image) {
		return assertThrows(IOException.class, () -> write(image)).getMessage();
	}

	private Path write(DiskImage image) throws IOException {
		var disk = folder.resolve("disk.img");
		image.write(disk);
		return disk;
	}

	private static String at(Path disk) {
		return disk + "@@" + DiskImage.PARTITION_START;
	}

	/** fsck.fat wants the file system alone. */
	private void fsck(Path disk) throws IOException {
		var volume = folder.resolve("volume.img");
		Compiled.run("dd", "if=" + disk, "of=" + volume, "bs=1M", "skip=" + DiskImage.PARTITION_START / MIB, "conv=sparse", "status=none");
		Compiled.run("fsck.fat", "-n", "-v", volume.toString());
	}

	private byte[] extract(Path disk, String path) throws IOException {
		var target = folder.resolve("extracted");
		Files.deleteIfExists(target);
		Compiled.run("env", "LC_ALL=C.UTF-8", "mcopy", "-i", at(disk), "::" + path, target.toString());
		return Files.readAllBytes(target);
	}

	private static DiskFile file(String path, int size) {
		var bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		return new DiskFile(path, Content.of(bytes));
	}

	private static byte[] bytes(DiskFile file) throws IOException {
		try (var in = file.content().open()) {
			return in.readAllBytes();
		}
	}
}
