package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Reads one text of YAML: its documents, of which the first counts. */
final class YamlReading extends YamlBlocks {
	private Node root;

	YamlReading(String text) {
		super(text);
	}

	Document read() {
		try {
			if (length > 0 && text.charAt(0) == '\uFEFF') {
				pos = 1;
			}
			readDocuments();
		} catch (Stop e) {
			// The problem is told already.
		}
		return document(root == null ? Node.scalar(Kind.NULL, 0, length, "") : root);
	}

	private void readDocuments() {
		while (true) {
			skipToContent();
			while (peek() == '%' && column() == 0) {
				skipLine();
				skipToContent();
			}
			if (atEnd()) {
				return;
			}
			if (atMarker("---")) {
				pos += 3;
				skipBlanks();
				if (peek() == '#') {
					comment();
				}
				if (!isNewline(peek()) && !atEnd()) {
					keep(value(-1, 0));
				}
			} else if (atMarker("...")) {
				skipLine();
			} else {
				var node = block(column(), -1, 0);
				keep(node);
				skipToContent();
				if (!atEnd() && !atMarker("---") && !atMarker("...")) {
					unexpectedLine();
				}
			}
		}
	}

	/** The first document counts; pieces of it behind an error are kept only when nothing came before. */
	private void keep(Node node) {
		if (root == null) {
			root = node;
		}
	}
}
