package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Node;

/** Sets blanks in order. Values, their order and comments stay; a text with errors, or one that would mean something else afterwards, is left alone. */
public final class Formatting {
	private Formatting() {
	}

	/** The changes, one a piece of text that differs; none when all is in order. */
	public static List<Edit> of(Manifest manifest) {
		var document = manifest.document();
		if (document.problems().stream().anyMatch(problem -> !problem.mild()) || document.text().length() > 1_000_000) {
			return List.of();
		}
		var edits = switch (manifest.format().syntax()) {
		case "json", "json-variables", "json-commas" -> new JsonLayout(document).edits();
		case "yaml" -> new YamlLayout(document).edits();
		case "toml", "toml-jinja", "xl", "qemu-config" -> assignments(document, " = ");
		case "pi-config", "kconfig" -> assignments(document, "=");
		default -> trailing(document);
		};
		return means(manifest, Edit.apply(document.text(), edits)) ? edits : List.of();
	}

	private static boolean means(Manifest manifest, String text) {
		var before = manifest.document();
		var after = manifest.format().parser().parse(text);
		return before.root().toString().equals(after.root().toString()) && before.comments().size() == after.comments().size()
				&& before.problems().size() == after.problems().size();
	}

	/** Blanks at the ends of lines, and the newline at the end of the file. */
	static List<Edit> trailing(Document document) {
		var text = document.text();
		var edits = new ArrayList<Edit>();
		for (var line = 0; line < document.lines().count(); line++) {
			var end = document.lines().start(line + 1);
			while (end > document.lines().start(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
				end--;
			}
			var from = end;
			while (from > document.lines().start(line) && " \t".indexOf(text.charAt(from - 1)) >= 0) {
				from--;
			}
			if (from < end) {
				edits.add(new Edit(from, end, ""));
			}
		}
		if (!text.isEmpty() && !text.endsWith("\n")) {
			var last = edits.isEmpty() || edits.getLast().end() < text.length() ? new Edit(text.length(), text.length(), "\n")
					: new Edit(edits.removeLast().start(), text.length(), "\n");
			edits.add(last);
		}
		return edits;
	}

	private static List<Edit> assignments(Document document, String between) {
		var edits = new ArrayList<Edit>(trailing(document));
		assignments(document, document.root(), between, edits);
		return edits;
	}

	private static void assignments(Document document, Node map, String between, List<Edit> edits) {
		for (var entry : map.entries()) {
			var from = entry.key().end();
			var to = entry.value().start();
			if (to > from && entry.value().end() > to && to - from < 200 && document.text().substring(from, to).matches("[ \\t]*=[ \\t]*")
					&& !document.text().substring(from, to).equals(between)) {
				edits.add(new Edit(from, to, between));
			}
			assignments(document, entry.value(), between, edits);
		}
		map.items().forEach(item -> assignments(document, item, between, edits));
	}
}
