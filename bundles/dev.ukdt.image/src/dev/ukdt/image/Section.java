package dev.ukdt.image;

/**
 * A section of an ELF file.
 *
 * @param name    empty when the file gives it none
 * @param type    ELF's sh_type, such as 1 for bits and 8 for none in the file
 * @param flags   ELF's sh_flags
 * @param address where it lies in the guest's memory; 0 for those that are not loaded
 * @param offset  where it begins in the file, in bytes
 * @param size    bytes in memory, which are bytes in the file but for type 8
 */
public record Section(String name, int type, long flags, long address, long offset, long size) {
	private static final long ALLOCATED = 0x2;

	/** Whether it is part of the guest's memory. */
	public boolean isLoaded() {
		return (flags & ALLOCATED) != 0;
	}
}
