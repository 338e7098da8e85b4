package dev.ukdt.sources.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

import dev.ukdt.sources.client.Supervisor;

/** What servers last said of each file, as they said it. Any thread. */
public final class DiagnosticStore {
	/** A server may say some of its problems by itself, and others only when it is asked. */
	private record Source(Supervisor supervisor, boolean asked) {
	}

	private final Map<Source, Map<String, List<Diagnostic>>> problems = new ConcurrentHashMap<>();

	void put(Supervisor supervisor, boolean asked, PublishDiagnosticsParams params) {
		var files = problems.computeIfAbsent(new Source(supervisor, asked), key -> new ConcurrentHashMap<>());
		if (params.getDiagnostics() == null || params.getDiagnostics().isEmpty()) {
			files.remove(params.getUri());
		} else {
			files.put(params.getUri(), List.copyOf(params.getDiagnostics()));
		}
	}

	/** Forgets all that a server said in one of the two ways. @return the files that it spoke of */
	Set<String> remove(Supervisor supervisor, boolean asked) {
		var files = problems.remove(new Source(supervisor, asked));
		return files == null ? Set.of() : files.keySet();
	}

	/** The problems of a file that touch a range. */
	public List<Diagnostic> touching(Supervisor supervisor, String uri, Range range) {
		return Stream.of(false, true).flatMap(asked -> problems.getOrDefault(new Source(supervisor, asked), Map.of()).getOrDefault(uri, List.of()).stream())
				.filter(problem -> !before(problem.getRange().getEnd(), range.getStart()) && !before(range.getEnd(), problem.getRange().getStart())).toList();
	}

	private static boolean before(Position a, Position b) {
		return a.getLine() < b.getLine() || a.getLine() == b.getLine() && a.getCharacter() < b.getCharacter();
	}
}
