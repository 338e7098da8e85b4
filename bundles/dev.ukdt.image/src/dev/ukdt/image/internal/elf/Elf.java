package dev.ukdt.image.internal.elf;

import java.nio.ByteBuffer;
import java.util.List;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.Note;
import dev.ukdt.image.Section;
import dev.ukdt.image.Segment;

/** What an ELF file says of itself. */
public record Elf(ImageFormat format, Architecture architecture, int type, long entry, List<Note> notes, List<Section> sections, List<Segment> segments) {
	private static final int MAGIC = 0x464C457F;
	private static final int TYPE_EXECUTABLE = 2;
	private static final int TYPE_MOVABLE = 3;
	private static final String GNU = "GNU";
	private static final int GNU_ABI_TAG = 1;

	/** Whether a file that starts with these bytes claims to be ELF. */
	public static boolean isElf(ByteBuffer start) {
		return start.limit() >= 4 && start.getInt(0) == MAGIC;
	}

	/** Whether it can be started, and neither asks for a dynamic linker nor says that it wants Linux or another system below. */
	public boolean isForNoOperatingSystem() {
		boolean startable = type == TYPE_EXECUTABLE || type == TYPE_MOVABLE;
		boolean loads = segments.stream().anyMatch(segment -> segment.type() == Segment.LOAD);
		boolean linked = segments.stream().anyMatch(segment -> segment.type() == Segment.INTERPRETER);
		boolean tagged = notes.stream().anyMatch(note -> note.owner().equals(GNU) && note.type() == GNU_ABI_TAG);
		return startable && loads && !linked && !tagged;
	}
}
