package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.Section;
import dev.ukdt.image.internal.ImageFile;

/** The table of an ELF file's sections, with what the public {@link Section} leaves out. */
record SectionTable(List<Entry> entries) {
	private static final int ENTRY_32 = 40;
	private static final int ENTRY_64 = 64;
	private static final int INDEX_ELSEWHERE = 0xFFFF;

	static final int TYPE_SYMBOLS = 2;
	static final int TYPE_NOTE = 7;
	static final int TYPE_NOT_IN_FILE = 8;

	/**
	 * @param link      the section that belongs to it, such as the names of symbols
	 * @param info      for the first section the number of segments, where the header has no room for it
	 * @param entrySize bytes of each entry, for sections that are tables
	 */
	record Entry(Section section, int nameAt, int link, int info, long entrySize) {
		int type() {
			return section.type();
		}

		private Entry named(String name) {
			Section s = section;
			return new Entry(new Section(name, s.type(), s.flags(), s.address(), s.offset(), s.size()), nameAt, link, info, entrySize);
		}
	}

	static SectionTable read(ImageFile file, ElfHeader header) throws IOException {
		ElfHeader.Table place = header.sections();
		if (place.offset() == 0)
			return new SectionTable(List.of());
		int size = header.wide() ? ENTRY_64 : ENTRY_32;
		if (place.entrySize() < size)
			throw file.broken("the entries of its section table are too short");
		Entry first = entry(file.read("section table", place.offset(), size, header.order()), header.wide());
		/* Where the header has no room for a number, the first section has it. */
		long count = place.count() == 0 ? first.section().size() : place.count();
		int namesIndex = header.namesIndex() == INDEX_ELSEWHERE ? first.link() : header.namesIndex();
		if (count < 0 || count > file.size())
			throw file.broken("it claims to have " + Long.toUnsignedString(count) + " sections");
		ByteBuffer bytes = file.read("section table", place.offset(), count * place.entrySize(), header.order());
		List<Entry> entries = new ArrayList<>();
		for (int i = 0; i < count; i++)
			entries.add(entry(bytes.slice(i * place.entrySize(), size).order(header.order()), header.wide()));
		return new SectionTable(namesIndex == 0 ? entries : named(file, entries, namesIndex));
	}

	private static Entry entry(ByteBuffer bytes, boolean wide) {
		ElfNumbers numbers = new ElfNumbers(bytes, wide);
		int nameAt = numbers.word();
		int type = numbers.word();
		long flags = numbers.address();
		long address = numbers.address();
		long offset = numbers.address();
		long size = numbers.address();
		int link = numbers.word();
		int info = numbers.word();
		numbers.address();
		return new Entry(new Section("", type, flags, address, offset, size), nameAt, link, info, numbers.address());
	}

	private static List<Entry> named(ImageFile file, List<Entry> entries, int namesIndex) throws IOException {
		if (namesIndex < 0 || namesIndex >= entries.size())
			throw file.broken("the names of its sections would be in section " + Integer.toUnsignedString(namesIndex) + ", which it does not have");
		Section section = entries.get(namesIndex).section();
		Names names = Names.read(file, "table of section names", section);
		List<Entry> named = new ArrayList<>();
		for (Entry entry : entries)
			named.add(entry.named(names.at(entry.nameAt())));
		return named;
	}

	/** How many segments there are, for files that have too many for the header to say. */
	long segmentCount() {
		return entries.isEmpty() ? 0 : Integer.toUnsignedLong(entries.get(0).info());
	}
}
