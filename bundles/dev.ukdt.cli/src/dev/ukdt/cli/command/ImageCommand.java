package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.image.Note;
import dev.ukdt.image.Section;
import dev.ukdt.image.Symbol;

/** {@code ukdt image}: what an image is. */
public final class ImageCommand implements Command {
	private static final int BIGGEST = 20;

	/** An image as {@code --json} prints it. Addresses are texts, because JSON's numbers do not hold 64 bits. */
	private record Row(String file, long size, String format, String architecture, List<String> bootProtocols, String entry, boolean debugInfo, List<NoteRow> notes,
			List<SectionRow> sections, List<SymbolRow> biggestSymbols) {
		static Row of(Image image) throws IOException {
			return new Row(image.path().toString(), Files.size(image.path()), image.format().name().toLowerCase(Locale.ROOT), image.architecture().id(),
					image.bootProtocols().stream().map(BootProtocol::id).toList(), hex(image.entry()), image.hasDwarf(),
					image.notes().stream().map(NoteRow::of).toList(), image.sections().stream().map(SectionRow::of).toList(),
					image.symbols().stream().filter(symbol -> symbol.size() > 0).sorted(Symbol.BIGGEST_FIRST).limit(BIGGEST).map(SymbolRow::of).toList());
		}
	}

	private record NoteRow(String owner, int type, String content) {
		static NoteRow of(Note note) {
			var content = note.content();
			var bytes = new byte[Math.min(content.remaining(), 64)];
			content.get(bytes);
			return new NoteRow(note.owner(), note.type(), HexFormat.of().formatHex(bytes));
		}
	}

	private record SectionRow(String name, String address, long size, boolean loaded) {
		static SectionRow of(Section section) {
			return new SectionRow(section.name(), hex(section.address()), section.size(), section.isLoaded());
		}
	}

	private record SymbolRow(String name, String address, long size, String kind) {
		static SymbolRow of(Symbol symbol) {
			return new SymbolRow(symbol.name(), hex(symbol.address()), symbol.size(), symbol.kind().name().toLowerCase(Locale.ROOT));
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("FILE [--json]", 1, 1).switches("--json");
	}

	@Override
	public String summary() {
		return "what an image is: architecture, how it boots, sections, biggest symbols";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		var image = Image.read(arguments.path(0));
		var row = Row.of(image);
		if (arguments.has("--json")) {
			terminal.json(row);
			return UkdtApplication.DONE;
		}
		terminal.print(row.format().toUpperCase(Locale.ROOT) + " image for " + row.architecture() + ", " + row.size() + " bytes, "
				+ (row.debugInfo() ? "with" : "without") + " debug information");
		terminal.print("boots by " + (row.bootProtocols().isEmpty() ? "nothing known: it is a program of an operating system"
				: image.bootProtocols().stream().map(BootProtocol::title).collect(Collectors.joining(", "))));
		terminal.print("entry    " + row.entry());
		row.notes().forEach(note -> terminal.print(String.format("note     %s %d: %s", note.owner(), note.type(), note.content())));
		row.sections().stream().filter(SectionRow::loaded)
				.forEach(section -> terminal.print(String.format("section  %-20s %18s %10d", section.name(), section.address(), section.size())));
		row.biggestSymbols().forEach(symbol -> terminal.print(String.format("%-8s %-40s %18s %10d", symbol.kind(), symbol.name(), symbol.address(), symbol.size())));
		return UkdtApplication.DONE;
	}

	private static String hex(long value) {
		return "0x" + Long.toHexString(value);
	}
}
