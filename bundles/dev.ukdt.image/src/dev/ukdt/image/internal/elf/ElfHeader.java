package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.internal.ImageFile;

/**
 * The first bytes of an ELF file, which tell how wide the file's numbers are and where its tables lie. (System V ABI, chapter 4.)
 *
 * @param wide whether it is ELF64
 */
record ElfHeader(boolean wide, ByteOrder order, int type, int machine, long entry, Table segments, Table sections, int namesIndex) {
	private static final int IDENTIFICATION = 16;
	private static final int SIZE_32 = 52;
	private static final int SIZE_64 = 64;

	/** A table of count entries of entrySize bytes each. */
	record Table(long offset, int count, int entrySize) {
	}

	static ElfHeader read(ImageFile file) throws IOException {
		ByteBuffer identification = file.read("ELF identification", 0, IDENTIFICATION, ByteOrder.LITTLE_ENDIAN);
		boolean wide = switch (identification.get(4)) {
		case 1 -> false;
		case 2 -> true;
		default -> throw file.broken("it is neither a 32-bit nor a 64-bit ELF file");
		};
		ByteOrder order = switch (identification.get(5)) {
		case 1 -> ByteOrder.LITTLE_ENDIAN;
		case 2 -> ByteOrder.BIG_ENDIAN;
		default -> throw file.broken("its byte order is neither of the two that ELF has");
		};
		ElfNumbers numbers = new ElfNumbers(file.read("ELF header", 0, wide ? SIZE_64 : SIZE_32, order), wide);
		numbers.skip(IDENTIFICATION);
		int type = numbers.half();
		int machine = numbers.half();
		numbers.word();
		long entry = numbers.address();
		long segmentsAt = numbers.address();
		long sectionsAt = numbers.address();
		numbers.word();
		numbers.half();
		int segmentSize = numbers.half();
		int segmentCount = numbers.half();
		int sectionSize = numbers.half();
		int sectionCount = numbers.half();
		return new ElfHeader(wide, order, type, machine, entry, new Table(segmentsAt, segmentCount, segmentSize),
				new Table(sectionsAt, sectionCount, sectionSize), numbers.half());
	}

	Architecture architecture() {
		return switch (machine) {
		case 3 -> Architecture.X86;
		case 40 -> Architecture.ARM;
		case 62 -> Architecture.X86_64;
		case 183 -> Architecture.AARCH64;
		case 243 -> wide ? Architecture.RISCV64 : Architecture.UNKNOWN;
		default -> Architecture.UNKNOWN;
		};
	}
}
