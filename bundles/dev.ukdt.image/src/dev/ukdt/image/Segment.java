package dev.ukdt.image;

/**
 * A segment of an ELF file: a piece that a loader copies.
 *
 * @param type            ELF's p_type, such as 1 for those to load and 4 for notes
 * @param flags           ELF's p_flags: 4 readable, 2 writable, 1 executable
 * @param offset          where it begins in the file, in bytes
 * @param virtualAddress  where the code expects it
 * @param physicalAddress where a loader without paging puts it
 * @param fileSize        bytes in the file
 * @param memorySize      bytes in memory; what the file does not have is zero
 */
public record Segment(int type, int flags, long offset, long virtualAddress, long physicalAddress, long fileSize, long memorySize) {
	public static final int LOAD = 1;
	public static final int INTERPRETER = 3;
	public static final int NOTE = 4;
}
