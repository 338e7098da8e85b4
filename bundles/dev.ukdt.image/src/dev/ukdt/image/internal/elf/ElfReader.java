package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.Note;
import dev.ukdt.image.Section;
import dev.ukdt.image.Segment;
import dev.ukdt.image.internal.ImageFile;
import dev.ukdt.image.internal.elf.SectionTable.Entry;

/** Reads an ELF file's header, sections, segments and notes. */
public final class ElfReader {
	private static final int SEGMENT_32 = 32;
	private static final int SEGMENT_64 = 56;
	/** Stands in the header for a number that does not fit there and lies in the first section's info. */
	private static final int COUNT_ELSEWHERE = 0xFFFF;

	private final ImageFile file;
	private final ElfHeader header;

	private ElfReader(ImageFile file, ElfHeader header) {
		this.file = file;
		this.header = header;
	}

	public static Elf read(ImageFile file) throws IOException {
		return new ElfReader(file, ElfHeader.read(file)).read();
	}

	private Elf read() throws IOException {
		SectionTable table = SectionTable.read(file, header);
		List<Section> sections = table.entries().stream().filter(entry -> entry.type() != 0).map(Entry::section).toList();
		List<Segment> segments = segments(table);
		List<Note> notes = new NoteReader(file, header.order()).read(table.entries(), segments);
		return new Elf(header.wide() ? ImageFormat.ELF64 : ImageFormat.ELF32, header.architecture(), header.type(), header.entry(), notes, sections, segments);
	}

	private List<Segment> segments(SectionTable table) throws IOException {
		ElfHeader.Table place = header.segments();
		long count = place.count() == COUNT_ELSEWHERE ? table.segmentCount() : place.count();
		if (count == 0)
			return List.of();
		int size = header.wide() ? SEGMENT_64 : SEGMENT_32;
		if (place.entrySize() < size)
			throw file.broken("the entries of its segment table are too short");
		ByteBuffer bytes = file.read("segment table", place.offset(), count * place.entrySize(), header.order());
		List<Segment> segments = new ArrayList<>();
		for (int i = 0; i < count; i++)
			segments.add(segment(new ElfNumbers(bytes.slice(i * place.entrySize(), size).order(header.order()), header.wide())));
		return segments;
	}

	private Segment segment(ElfNumbers numbers) {
		int type = numbers.word();
		int flags = header.wide() ? numbers.word() : 0;
		long offset = numbers.address();
		long virtual = numbers.address();
		long physical = numbers.address();
		long fileSize = numbers.address();
		long memorySize = numbers.address();
		if (!header.wide())
			flags = numbers.word();
		return new Segment(type, flags, offset, virtual, physical, fileSize, memorySize);
	}
}
