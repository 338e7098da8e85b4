package dev.ukdt.manifest.server;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.LineMap;

/** Offsets to the protocol's positions and back. */
final class Positions {
	private Positions() {
	}

	static Position position(LineMap lines, int offset) {
		return new Position(lines.line(offset), lines.column(offset));
	}

	static Range range(LineMap lines, int start, int end) {
		return new Range(position(lines, start), position(lines, end));
	}

	static int offset(LineMap lines, Position position) {
		return lines.offset(position.getLine(), position.getCharacter());
	}

	static TextEdit edit(LineMap lines, Edit edit) {
		return new TextEdit(range(lines, edit.start(), edit.end()), edit.text());
	}
}
