package dev.ukdt.image.internal;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.Note;
import dev.ukdt.image.Section;
import dev.ukdt.image.Segment;

/** All that is read of an image at once. */
public record ImageContents(ImageFormat format, Architecture architecture, Set<BootProtocol> bootProtocols, long entry, List<Note> notes,
		List<Section> sections, List<Segment> segments) {
	public ImageContents {
		EnumSet<BootProtocol> sorted = EnumSet.noneOf(BootProtocol.class);
		sorted.addAll(bootProtocols);
		bootProtocols = Collections.unmodifiableSet(sorted);
		notes = List.copyOf(notes);
		sections = List.copyOf(sections);
		segments = List.copyOf(segments);
	}

	/** Of a format that has neither notes nor sections nor segments. */
	public ImageContents(ImageFormat format, Architecture architecture, Set<BootProtocol> bootProtocols, long entry) {
		this(format, architecture, bootProtocols, entry, List.of(), List.of(), List.of());
	}
}
