package dev.ukdt.manifest.migrate;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;

/** The builder of a Xen guest is its type today, with other words. */
final class XlBuilder implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var root = manifest.document().root();
		var builder = root.entry("builder");
		if (builder == null || root.get("type") != null || !builder.value().isScalar()) {
			return List.of();
		}
		return List.of(new Edit(builder.key().start(), builder.key().end(), "type"),
				new Edit(builder.value().start(), builder.value().end(), builder.value().text().equals("hvm") ? "\"hvm\"" : "\"pv\""));
	}
}
