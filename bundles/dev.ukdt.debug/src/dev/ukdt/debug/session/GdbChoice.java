package dev.ukdt.debug.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.tool.HostSystem;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.Tool.Candidate;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;

/** Which GDB fits: the host's own for guests of its architecture, one for many architectures for the others. */
public final class GdbChoice {
	private static final Map<String, String> HOW = Map.of("debian", "apt-get install gdb-multiarch", "fedora", "dnf install gdb", "macos",
			"brew install gdb", "freebsd", "pkg install gdb", "any", "install GDB with support for all architectures");

	/** A GDB for guests of the host's architecture. */
	public static final Tool HOST = tool("gdb", "GDB", "gdb", "gdb-multiarch");
	/** A GDB for guests of every architecture. */
	public static final Tool ANY = tool("gdb-multiarch", "GDB for many architectures", "gdb-multiarch", "gdb");

	private GdbChoice() {
	}

	/** The tool for a guest; only looks at the headers of its symbols. */
	public static Tool forSymbols(List<SymbolFile> symbols) {
		var host = HostSystem.architecture();
		var ours = architecture(symbols).map(Architecture::id).filter(id -> !id.equals(host) && !(id.equals("x86") && host.equals("x86_64")));
		return ours.isEmpty() && !symbols.isEmpty() ? HOST : ANY;
	}

	/**
	 * The program to start.
	 *
	 * @throws ToolMissing when there is none
	 */
	static String program(DebugRequest request, ToolFinder finder) {
		if (!request.gdb().isEmpty()) {
			return request.gdb();
		}
		var tool = forSymbols(request.symbols());
		return finder.find(tool).map(Path::toString).orElseThrow(() -> new ToolMissing(tool));
	}

	/** The architecture of the first symbol file that tells one. */
	static Optional<Architecture> architecture(List<SymbolFile> symbols) {
		return symbols.stream().flatMap(file -> {
			try {
				return Stream.of(Image.read(file.path()).architecture());
			} catch (IOException e) {
				return Stream.empty(); // told when GDB is to load it
			}
		}).filter(architecture -> architecture != Architecture.UNKNOWN).findFirst();
	}

	private static Tool tool(String id, String name, String... programs) {
		return new Tool(id, id, name, List.of(), Stream.of(programs).map(program -> new Candidate(program, "")).toList(), List.of(),
				Optional.empty(), HOW, false);
	}
}
