package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.HexFormat;

/**
 * Bytes that could be read from the target's memory.
 *
 * @param address of the first byte
 */
public record MemoryBlock(long address, byte[] bytes) {

	public static MemoryBlock of(MiTuple block) {
		return new MemoryBlock(block.address("begin").orElse(0), HexFormat.of().parseHex(block.text("contents")));
	}
}
