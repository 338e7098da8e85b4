package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.Note;
import dev.ukdt.image.Segment;
import dev.ukdt.image.internal.ImageFile;
import dev.ukdt.image.internal.elf.SectionTable.Entry;

/** Reads notes: from the sections that hold them or, in a file without sections, from the segments. */
final class NoteReader {
	private static final int HEADER = 12;
	/** Notes are short: a file with more bytes of them than this has no notes but something else. */
	private static final int MOST_BYTES = 1 << 20;

	private final ImageFile file;
	private final ByteOrder order;
	private long left = MOST_BYTES;

	NoteReader(ImageFile file, ByteOrder order) {
		this.file = file;
		this.order = order;
	}

	List<Note> read(List<Entry> sections, List<Segment> segments) throws IOException {
		List<Note> notes = new ArrayList<>();
		for (Entry entry : sections)
			if (entry.type() == SectionTable.TYPE_NOTE)
				readArea(entry.section().offset(), entry.section().size(), notes);
		if (notes.isEmpty())
			for (Segment segment : segments)
				if (segment.type() == Segment.NOTE)
					readArea(segment.offset(), segment.fileSize(), notes);
		return notes;
	}

	private void readArea(long offset, long size, List<Note> notes) throws IOException {
		file.check("notes", offset, size);
		left -= size;
		if (left < 0)
			throw file.broken("its notes take more than " + MOST_BYTES + " bytes");
		ByteBuffer area = file.read("notes", offset, size, order);
		while (area.remaining() >= HEADER) {
			long ownerSize = Integer.toUnsignedLong(area.getInt());
			long contentSize = Integer.toUnsignedLong(area.getInt());
			int type = area.getInt();
			if (padded(ownerSize) + contentSize > area.remaining())
				throw file.broken("a note is longer than the place that holds it");
			String owner = owner(take(area, ownerSize));
			notes.add(new Note(owner, type, take(area, contentSize)));
		}
	}

	/** Both parts of a note are padded to four bytes, also in ELF64; the last may lack its padding. */
	private ByteBuffer take(ByteBuffer area, long size) {
		ByteBuffer part = area.slice(area.position(), (int) size).order(order);
		area.position((int) Math.min(area.position() + padded(size), area.limit()));
		return part;
	}

	private static long padded(long size) {
		return (size + 3) & ~3L;
	}

	private static String owner(ByteBuffer bytes) {
		String text = StandardCharsets.UTF_8.decode(bytes).toString();
		int end = text.indexOf('\0');
		return end < 0 ? text : text.substring(0, end);
	}
}
