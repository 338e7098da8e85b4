package dev.ukdt.manifest.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.check.Severity;

/** The page that lists every format with the help that there is for it, in Markdown, made from the schemas. */
public final class FormatsPage {
	private int keys;
	private int helped;
	private int valued;
	private int old;

	private FormatsPage() {
	}

	public static String of(List<Format> formats) {
		var page = new StringBuilder("""
				# Manifest formats

				Made from the schemas in `src/dev/ukdt/manifest/schemas`; a test holds it to them. Every format has diagnostics with exact ranges, completion, hover,
				outline, folding, formatting, quick fixes and colours, in the editor, by `ukdt check` and by `ukdt serve-manifests`. The columns say how much the schema knows.

				| Format | Family | Files | Syntax | Keys | with help | with values | of the past | Unknown keys | Checks of its own |
				|---|---|---|---|--:|--:|--:|--:|---|---|
				""");
		for (var format : formats) {
			var counts = new FormatsPage();
			counts.count(format.root(), new HashSet<>());
			format.words().values().forEach(words -> words.values().forEach(counts::one));
			page.append("| ").append(format.name()).append(" | ").append(format.family()).append(" | ").append(files(format)).append(" | ").append(format.syntax())
					.append(" | ").append(counts.keys).append(" | ").append(counts.helped).append(" | ").append(counts.valued).append(" | ").append(counts.old).append(" | ")
					.append(unknown(format.unknown())).append(" | ").append(String.join(", ", format.rules())).append(" |\n");
		}
		page.append("\n## Where each was learnt\n\n");
		formats.forEach(format -> page.append("- **").append(format.name()).append("**: ").append(format.source()).append(".\n"));
		return page.toString();
	}

	private static String files(Format format) {
		return format.fileNames().isEmpty() ? "by content" : String.join(", ", format.fileNames().stream().map(name -> "`" + name + "`").toList());
	}

	private static String unknown(Severity severity) {
		return severity == null ? "right" : switch (severity) {
		case ERROR -> "error";
		case WARNING -> "warning";
		case INFO -> "told";
		};
	}

	private void count(Shape shape, Set<Shape> seen) {
		shape.all().filter(seen::add).forEach(one -> {
			one.keys().values().forEach(child -> {
				one(child);
				count(child, seen);
			});
			one.patterns().forEach(pattern -> count(pattern.shape(), seen));
			if (one.others() != null) {
				count(one.others(), seen);
			}
			if (one.items() != null) {
				count(one.items(), seen);
			}
		});
	}

	private void one(Shape key) {
		keys++;
		helped += key.about().help().isEmpty() ? 0 : 1;
		valued += key.all().anyMatch(one -> !one.value().choices().isEmpty() || one.value().pattern() != null || one.types().contains(Type.BOOL)) ? 1 : 0;
		old += key.about().isRemoved() ? 1 : 0;
	}
}
