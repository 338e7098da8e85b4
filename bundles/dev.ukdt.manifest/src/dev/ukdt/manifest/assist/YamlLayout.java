package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Node;

/** Lays out YAML: two blanks a level, one blank behind a colon, none at the ends of lines. Blocks of text move with their keys. */
final class YamlLayout {
	private static final int STEP = 2;
	private static final int UNTOUCHED = Integer.MIN_VALUE;
	private final Document document;
	private final String text;
	/** By how many columns each line moves. */
	private final int[] shifts;
	/** Lines inside of texts over several lines, whose ends stay as they are. */
	private final boolean[] inText;
	private final List<Edit> edits = new ArrayList<>();

	YamlLayout(Document document) {
		this.document = document;
		text = document.text();
		shifts = new int[document.lines().count()];
		inText = new boolean[document.lines().count()];
		Arrays.fill(shifts, UNTOUCHED);
	}

	List<Edit> edits() {
		block(document.root(), 0);
		comments();
		for (var line = 0; line < shifts.length; line++) {
			indent(line);
		}
		for (var edit : Formatting.trailing(document)) {
			var line = document.lines().line(edit.start());
			if (!inText[line]) {
				edits.add(edit);
			}
		}
		return edits;
	}

	private void block(Node node, int column) {
		if (node.isMap() && !node.flow()) {
			for (var entry : node.entries()) {
				move(entry.start(), entry.end(), column - node.indent());
				colon(entry.key(), entry.value());
				var value = entry.value();
				block(value, value.isList() && value.indent() == node.indent() ? column : column + STEP);
			}
		} else if (node.isList() && !node.flow()) {
			for (var item : node.items()) {
				move(item.start(), item.end(), column - node.indent());
				block(item, column + STEP);
			}
		} else {
			var first = document.lines().line(node.start());
			var last = document.lines().line(node.end());
			for (var line = first; line < last && last < inText.length; line++) {
				inText[line + (text.charAt(node.start()) == '|' || text.charAt(node.start()) == '>' ? 1 : 0)] = true;
			}
		}
	}

	private void move(int start, int end, int shift) {
		var last = Math.min(document.lines().line(end), shifts.length - 1);
		for (var line = document.lines().line(start); line <= last; line++) {
			if (line > document.lines().line(start) || firstOnLine(start)) {
				shifts[line] = shift;
			}
		}
	}

	private boolean firstOnLine(int offset) {
		return text.substring(document.lines().start(document.lines().line(offset)), offset).replace('-', ' ').isBlank();
	}

	private void colon(Node key, Node value) {
		if (value.start() > key.end() && value.end() > value.start() && text.substring(key.end(), value.start()).matches(" *:  +") ) {
			edits.add(new Edit(key.end(), value.start(), ": "));
		}
	}

	/** A comment on a line of its own moves with the line below it. */
	private void comments() {
		for (var at = document.comments().size() - 1; at >= 0; at--) {
			var comment = document.comments().get(at);
			var line = document.lines().line(comment.start());
			if (text.substring(document.lines().start(line), comment.start()).isBlank()) {
				var next = line + 1;
				while (next < shifts.length && text.substring(document.lines().start(next), document.lines().start(next + 1)).isBlank()) {
					next++;
				}
				shifts[line] = next < shifts.length ? shifts[next] : 0;
			}
		}
	}

	private void indent(int line) {
		var start = document.lines().start(line);
		var end = start;
		while (end < text.length() && text.charAt(end) == ' ') {
			end++;
		}
		var blank = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
		if (shifts[line] == UNTOUCHED || shifts[line] == 0 || blank) {
			return;
		}
		edits.add(new Edit(start, end, " ".repeat(Math.max(0, end - start + shifts[line]))));
	}
}
