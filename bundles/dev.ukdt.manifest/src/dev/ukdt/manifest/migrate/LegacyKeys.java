package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Codes;
import dev.ukdt.manifest.check.Edit;

/** What the schema itself knows of old keys: the first fix of each, so a new name where there is one. */
final class LegacyKeys implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var result = new ArrayList<Edit>();
		for (var problem : manifest.problems()) {
			if ((problem.code().equals(Codes.LEGACY_KEY) || problem.code().equals(Codes.OLD_VERSION)) && !problem.fixes().isEmpty()) {
				var edits = problem.fixes().getFirst().edits();
				if (edits.stream().noneMatch(edit -> result.stream().anyMatch(other -> edit.start() < other.end() && other.start() < edit.end() || edit.start() == other.start()))) {
					result.addAll(edits);
				}
			}
		}
		return result;
	}
}
