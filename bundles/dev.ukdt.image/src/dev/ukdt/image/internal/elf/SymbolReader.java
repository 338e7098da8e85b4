package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.Section;
import dev.ukdt.image.Symbol;
import dev.ukdt.image.internal.ImageFile;
import dev.ukdt.image.internal.elf.SectionTable.Entry;

/** Reads an ELF file's table of symbols. */
public final class SymbolReader {
	private static final int SYMBOL_32 = 16;
	private static final int SYMBOL_64 = 24;
	private static final int MOST = 2_000_000;
	private static final int TYPE_OBJECT = 1;
	private static final int TYPE_FUNCTION = 2;
	private static final int TYPE_SECTION = 3;
	private static final int TYPE_FILE = 4;

	private final ImageFile file;
	private final ElfHeader header;

	private SymbolReader(ImageFile file, ElfHeader header) {
		this.file = file;
		this.header = header;
	}

	/** The symbols that name something; empty for a file that is no ELF, or has none. */
	public static List<Symbol> read(Path path) throws IOException {
		try (ImageFile file = ImageFile.open(path)) {
			if (!Elf.isElf(file.start(4)))
				return List.of();
			return new SymbolReader(file, ElfHeader.read(file)).read();
		}
	}

	private List<Symbol> read() throws IOException {
		List<Entry> sections = SectionTable.read(file, header).entries();
		List<Symbol> symbols = new ArrayList<>();
		for (Entry entry : sections)
			if (entry.type() == SectionTable.TYPE_SYMBOLS)
				readTable(entry, sections, symbols);
		return List.copyOf(symbols);
	}

	private void readTable(Entry table, List<Entry> sections, List<Symbol> symbols) throws IOException {
		Section place = table.section();
		int size = header.wide() ? SYMBOL_64 : SYMBOL_32;
		if (table.entrySize() != size)
			throw file.broken("the entries of its symbol table have " + table.entrySize() + " bytes instead of " + size);
		if (table.link() < 0 || table.link() >= sections.size())
			throw file.broken("its symbol table has no names");
		if (place.size() / size > MOST)
			throw file.broken("it claims to have " + place.size() / size + " symbols");
		ByteBuffer bytes = file.read("symbol table", place.offset(), place.size(), header.order());
		Section strings = sections.get(table.link()).section();
		Names names = Names.read(file, "table of symbol names", strings);
		while (bytes.remaining() >= size)
			readSymbol(new ElfNumbers(bytes, header.wide()), names, symbols);
	}

	private void readSymbol(ElfNumbers numbers, Names names, List<Symbol> symbols) throws IOException {
		String name = names.at(numbers.word());
		int information;
		long address;
		long size;
		int section;
		if (header.wide()) {
			information = numbers.one();
			numbers.one();
			section = numbers.half();
			address = numbers.address();
			size = numbers.address();
		} else {
			address = numbers.address();
			size = numbers.address();
			information = numbers.one();
			numbers.one();
			section = numbers.half();
		}
		int type = information & 0xF;
		if (!name.isEmpty() && section != 0 && type != TYPE_SECTION && type != TYPE_FILE)
			symbols.add(new Symbol(name, address, size, kind(type)));
	}

	private static Symbol.Kind kind(int type) {
		return switch (type) {
		case TYPE_FUNCTION -> Symbol.Kind.FUNCTION;
		case TYPE_OBJECT -> Symbol.Kind.OBJECT;
		default -> Symbol.Kind.OTHER;
		};
	}
}
