package dev.ukdt.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import dev.ukdt.image.internal.ImageContents;
import dev.ukdt.image.internal.ImageReader;
import dev.ukdt.image.internal.elf.SymbolReader;

/**
 * What a unikernel's image is: its format, for which architecture, and how it can be booted. Immutable but for the symbols, which are read when they are
 * first asked for; safe for every thread.
 */
public final class Image {
	private final Path path;
	private final ImageContents contents;
	private List<Symbol> symbols;

	private Image(Path path, ImageContents contents) {
		this.path = path;
		this.contents = contents;
	}

	/**
	 * Reads the headers of an image; blocks for the few reads that this takes. A file of no known format is an image too: a {@link ImageFormat#RAW} one.
	 *
	 * @throws IOException when the file cannot be read, or begins as a known format and then contradicts it; the message says what is wrong with it
	 */
	public static Image read(Path path) throws IOException {
		return new Image(path, ImageReader.read(path));
	}

	public Path path() {
		return path;
	}

	public ImageFormat format() {
		return contents.format();
	}

	public Architecture architecture() {
		return contents.architecture();
	}

	/** In the order of {@link BootProtocol}; empty for a program of an operating system. */
	public Set<BootProtocol> bootProtocols() {
		return contents.bootProtocols();
	}

	/** The address of the first instruction, as the format's own header has it; 0 when it has none. */
	public long entry() {
		return contents.entry();
	}

	/** In the order of the file; empty for formats without. */
	public List<Note> notes() {
		return contents.notes();
	}

	/** In the order of the file, without ELF's empty first one; empty for formats without. */
	public List<Section> sections() {
		return contents.sections();
	}

	/** In the order of the file; empty for formats without. */
	public List<Segment> segments() {
		return contents.segments();
	}

	/** Whether a debugger finds source lines and variables in it. */
	public boolean hasDwarf() {
		return sections().stream().anyMatch(section -> section.name().equals(".debug_info") || section.name().equals(".zdebug_info"));
	}

	/**
	 * The named symbols, in the order of the file; empty for formats without and for a stripped image. Blocks the first time.
	 *
	 * @throws IOException when the file has become unreadable, or its symbol table contradicts itself
	 */
	public synchronized List<Symbol> symbols() throws IOException {
		if (symbols == null)
			symbols = SymbolReader.read(path);
		return symbols;
	}

	@Override
	public String toString() {
		return path + " (" + format() + ", " + architecture() + ")";
	}
}
