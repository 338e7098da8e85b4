package dev.ukdt.manifest.migrate;

import java.util.List;
import java.util.stream.Stream;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;

/** Files with a name each, {@code sgx.trusted_files.NAME = "file:..."}: a list today. Takes one kind of files. */
record GramineFileLists(String key) implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var lines = GramineLines.below(manifest, "sgx", key).stream().filter(line -> line.path().size() == 3).toList();
		if (lines.isEmpty()) {
			return List.of();
		}
		var list = new StringBuilder("sgx." + key + " = [\n");
		lines.forEach(line -> list.append("  ").append(line.value()).append(",\n"));
		var first = new Edit(lines.getFirst().start(), lines.getFirst().end(), list + "]");
		return Stream.concat(Stream.of(first), lines.stream().skip(1).map(line -> line.removal(manifest))).toList();
	}
}
