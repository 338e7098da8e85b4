package dev.ukdt.sources.diagnostics;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;

import dev.ukdt.sources.text.Positions;

/**
 * A problem where it is shown.
 *
 * @param severity one of {@link IMarker}'s
 * @param line     counted from 1
 * @param start    the offset of its first character, or -1 when the text is not open
 */
record FoundProblem(int severity, String message, int line, int start, int end) {
	static FoundProblem of(Diagnostic diagnostic, IDocument document) {
		var line = diagnostic.getRange().getStart().getLine() + 1;
		if (document == null) {
			return new FoundProblem(severity(diagnostic), message(diagnostic), line, -1, -1);
		}
		var region = Positions.region(document, diagnostic.getRange());
		var start = region.getOffset();
		var end = start + region.getLength();
		if (end == start) {
			// Something must be underlined: the next character, or at the end of the text the one before.
			end = Math.min(document.getLength(), start + 1);
			start = Math.max(0, Math.min(start, end - 1));
		}
		return new FoundProblem(severity(diagnostic), message(diagnostic), Math.min(line, document.getNumberOfLines()), start, end);
	}

	private static String message(Diagnostic diagnostic) {
		var code = diagnostic.getCode() == null ? "" : String.valueOf(diagnostic.getCode().get());
		var text = diagnostic.getMessage() == null ? "" : diagnostic.getMessage().strip();
		return code.isEmpty() || text.contains(code) ? text : text + " [" + code + "]";
	}

	private static int severity(Diagnostic diagnostic) {
		return diagnostic.getSeverity() == DiagnosticSeverity.Error || diagnostic.getSeverity() == null ? IMarker.SEVERITY_ERROR
				: diagnostic.getSeverity() == DiagnosticSeverity.Warning ? IMarker.SEVERITY_WARNING : IMarker.SEVERITY_INFO;
	}

	Map<String, Object> attributes(String source) {
		var attributes = new HashMap<String, Object>(Map.of(IMarker.SEVERITY, severity, IMarker.MESSAGE, message, IMarker.LINE_NUMBER, line, IMarker.SOURCE_ID, source));
		if (start >= 0) {
			attributes.put(IMarker.CHAR_START, start);
			attributes.put(IMarker.CHAR_END, end);
		}
		return attributes;
	}
}
