package dev.ukdt.manifest.ui.handlers;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.assist.Formatting;
import dev.ukdt.manifest.ui.source.SourceEditor;

/** Lays the text out; values, their order and comments stay. */
public final class FormatHandler extends ManifestHandler {
	@Override
	void run(SourceEditor source, Manifest manifest) {
		if (manifest.document().problems().stream().anyMatch(problem -> !problem.mild())) {
			say(source, "A text with syntax errors is not formatted: mend them first");
			return;
		}
		var edits = Formatting.of(manifest);
		if (!edits.isEmpty()) {
			apply(source, edits);
		}
	}
}
