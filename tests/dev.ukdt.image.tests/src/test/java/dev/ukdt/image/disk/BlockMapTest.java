package dev.ukdt.image.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.ukdt.image.Compiled;

/** Block maps, made by bmaptool itself. */
class BlockMapTest {
	@TempDir
	Path folder;

	@Test
	void theRangesOfBmaptoolAreRead() throws IOException {
		var map = BlockMap.read(bmap());
		assertEquals(10_000_000, map.size());
		assertEquals(List.of(0L, 4_096_000L, 9_998_336L), map.ranges().stream().map(BlockMap.Range::start).toList());
		assertEquals(10_000_000, map.ranges().getLast().end());
		assertTrue(map.ranges().stream().allMatch(range -> range.sha256().length() == 64));
		assertEquals(8192 + 4096 + 10_000_000 - 9_998_336, map.mapped());
	}

	@Test
	void aChangedMapIsNotTrusted() throws IOException {
		var file = bmap();
		Files.writeString(file, Files.readString(file).replaceFirst("<Range chksum=\"..", "<Range chksum=\"00"));
		assertTrue(assertThrows(IOException.class, () -> BlockMap.read(file)).getMessage().contains("checksum"));
	}

	@Test
	void whatIsNoMapIsRefused() throws IOException {
		var file = Files.writeString(folder.resolve("x"), "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><bmap version='2.0'>&a;</bmap>");
		assertTrue(assertThrows(IOException.class, () -> BlockMap.read(file)).getMessage().contains("no block map"));
		Files.writeString(file, "<bmap version='2.0'><ImageSize>100</ImageSize><BlockSize>10</BlockSize><BlockMap><Range>5-3</Range></BlockMap></bmap>");
		assertTrue(assertThrows(IOException.class, () -> BlockMap.read(file)).getMessage().contains("not in order"));
		Files.writeString(file, "<bmap version='2.0'><ImageSize>99999999999999999999</ImageSize></bmap>");
		assertTrue(assertThrows(IOException.class, () -> BlockMap.read(file)).getMessage().contains("no block map"));
	}

	private Path bmap() throws IOException {
		var image = folder.resolve("image");
		try (var channel = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
			channel.write(ByteBuffer.wrap(new byte[8192]), 0);
			channel.write(ByteBuffer.wrap(new byte[] { 1 }), 4_096_000);
			channel.write(ByteBuffer.wrap(new byte[] { 1 }), 9_999_999);
		}
		var map = folder.resolve("image.bmap");
		Compiled.run("bmaptool", "-q", "create", "-o", map.toString(), image.toString());
		return map;
	}
}
