package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;

/** The head of a kraft.yaml: its version, and the command line under its name of today. */
final class KraftYaml implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		if (!manifest.format().id().equals("kraft-yaml")) {
			return List.of();
		}
		var result = new ArrayList<Edit>();
		var root = manifest.document().root();
		var version = root.entry("specification");
		if (version != null) {
			result.add(new Edit(version.start(), version.end(), "spec: v0.6"));
		}
		var arguments = root.entry("arguments");
		if (arguments != null && root.get("cmd") == null) {
			result.add(new Edit(arguments.key().start(), arguments.key().end(), "cmd"));
		}
		return result;
	}
}
