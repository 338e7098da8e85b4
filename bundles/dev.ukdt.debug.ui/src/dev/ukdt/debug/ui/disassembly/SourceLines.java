package dev.ukdt.debug.ui.disassembly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.source.SourceFinder;

/** The text of source lines. Reads files; not for the UI thread. */
final class SourceLines {
	private static final long LARGEST = 8 << 20;

	private final SourceFinder finder;
	private final Map<String, List<String>> files = new HashMap<>();

	SourceLines(DebugRequest request) {
		finder = new SourceFinder(request.mappings(), request.sources());
	}

	/** Empty where the file is not there or has no such line. */
	String text(String file, int line) {
		var lines = files.computeIfAbsent(file, this::read);
		return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
	}

	private List<String> read(String file) {
		try {
			var found = finder.find(file);
			return found.isEmpty() || Files.size(found.get()) > LARGEST ? List.of() : new String(Files.readAllBytes(found.get()), StandardCharsets.UTF_8).lines().toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
