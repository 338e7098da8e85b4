package dev.ukdt.image;

/** How the file of an image is laid out. */
public enum ImageFormat {
	ELF32, ELF64,
	/** The Portable Executable of UEFI. */
	PE,
	/** A Linux kernel's own header in front of code. */
	LINUX,
	/** None of the others. */
	RAW
}
