package dev.ukdt.sources.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

import dev.ukdt.sources.UiThread;
import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.text.FileUris;

/** Shows what servers find: as markers in the workspace, which its editors underline, and as annotations in files outside of it. */
public final class Diagnostics {
	/** As many of one file are shown; whoever has more is not helped by all of them. */
	public static final int MOST = 1000;

	private final DiagnosticStore store = new DiagnosticStore();
	private final MarkerUpdate markers = new MarkerUpdate();

	public DiagnosticStore store() {
		return store;
	}

	/** What a server says by itself. Any thread; returns at once. */
	public void publish(Supervisor supervisor, PublishDiagnosticsParams params) {
		take(supervisor, false, params);
	}

	/** What a server says when it is asked, which is beside what it says by itself. Any thread; returns at once. */
	void pulled(Supervisor supervisor, PublishDiagnosticsParams params) {
		take(supervisor, true, params);
	}

	private void take(Supervisor supervisor, boolean asked, PublishDiagnosticsParams params) {
		var quiet = supervisor.server().descriptor().quiet();
		if (!quiet.isEmpty() && params.getDiagnostics() != null) {
			params.setDiagnostics(params.getDiagnostics().stream().filter(problem -> problem.getCode() == null || !quiet.contains(String.valueOf(problem.getCode().get()))).toList());
		}
		store.put(supervisor, asked, params);
		UiThread.later(() -> show(supervisor, asked, params));
	}

	/** Nobody asks for a text that is not open any more; what was said of it when it was would stay for ever. Any thread; returns at once. */
	public void closed(OpenDocument document) {
		pulled(document.supervisor(), new PublishDiagnosticsParams(document.uri(), List.of()));
	}

	/** Any thread; returns at once. */
	public void forget(Supervisor supervisor) {
		for (var asked : List.of(false, true)) {
			store.remove(supervisor, asked).forEach(uri -> UiThread.later(() -> show(supervisor, asked, new PublishDiagnosticsParams(uri, List.of()))));
		}
	}

	private void show(Supervisor supervisor, boolean asked, PublishDiagnosticsParams params) {
		var open = supervisor.documents().stream().filter(document -> document.isAt(params.getUri())).findFirst();
		if (open.isPresent() && params.getVersion() != null && params.getVersion() != open.get().version()) {
			// The text has changed since: the server will say it anew.
			return;
		}
		var problems = problems(params.getDiagnostics(), open.map(OpenDocument::document).orElse(null));
		var source = supervisor.server().descriptor().id() + (asked ? " when asked" : "");
		FileUris.path(params.getUri()).ifPresent(path -> {
			var file = FileUris.file(ResourcesPlugin.getWorkspace(), path);
			if (file.isPresent()) {
				markers.replace(file.get(), source, problems);
			} else {
				open.ifPresent(document -> OutsideAnnotations.replace(document.document(), source, problems));
			}
		});
	}

	private static List<FoundProblem> problems(List<Diagnostic> diagnostics, IDocument document) {
		if (diagnostics == null) {
			return List.of();
		}
		var found = diagnostics.stream().map(diagnostic -> FoundProblem.of(diagnostic, document)).distinct()
				.sorted(Comparator.comparing(FoundProblem::severity).reversed().thenComparing(FoundProblem::line)).toList();
		if (found.size() <= MOST) {
			return found;
		}
		var shown = new ArrayList<>(found.subList(0, MOST));
		shown.add(new FoundProblem(IMarker.SEVERITY_INFO, (found.size() - MOST) + " more problems are not shown", 1, -1, -1));
		return shown;
	}
}
