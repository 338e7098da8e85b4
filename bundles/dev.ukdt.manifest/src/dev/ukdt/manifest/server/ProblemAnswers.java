package dev.ukdt.manifest.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.migrate.Migration;

/** The problems of a manifest and the ways out of them, in the words of the protocol. */
final class ProblemAnswers {
	private static final String SOURCE = "ukdt";

	private ProblemAnswers() {
	}

	static List<Diagnostic> diagnostics(Manifest manifest) {
		return manifest.problems().stream().map(problem -> diagnostic(manifest, problem)).toList();
	}

	private static Diagnostic diagnostic(Manifest manifest, Problem problem) {
		var diagnostic = new Diagnostic(Positions.range(manifest.document().lines(), problem.start(), problem.end()), problem.message(), switch (problem.severity()) {
		case ERROR -> DiagnosticSeverity.Error;
		case WARNING -> DiagnosticSeverity.Warning;
		case INFO -> DiagnosticSeverity.Information;
		}, SOURCE, problem.code());
		if (problem.code().equals(Codes.LEGACY_KEY)) {
			diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
		}
		return diagnostic;
	}

	static List<CodeAction> fixes(Manifest manifest, String uri, Range range) {
		var lines = manifest.document().lines();
		var start = Positions.offset(lines, range.getStart());
		var end = Positions.offset(lines, range.getEnd());
		var result = new ArrayList<CodeAction>();
		for (var problem : manifest.problems()) {
			if (problem.start() <= end && problem.end() >= start) {
				for (var fix : problem.fixes()) {
					var action = action(manifest, uri, fix);
					action.setDiagnostics(List.of(diagnostic(manifest, problem)));
					action.setIsPreferred(fix == problem.fixes().getFirst());
					result.add(action);
				}
			}
		}
		Migration.at(manifest, start, end).forEach(way -> result.add(action(manifest, uri, way)));
		return result;
	}

	private static CodeAction action(Manifest manifest, String uri, Fix fix) {
		var action = new CodeAction(fix.title());
		action.setKind(CodeActionKind.QuickFix);
		action.setEdit(new WorkspaceEdit(Map.of(uri, fix.edits().stream().map(edit -> Positions.edit(manifest.document().lines(), edit)).toList())));
		return action;
	}
}
