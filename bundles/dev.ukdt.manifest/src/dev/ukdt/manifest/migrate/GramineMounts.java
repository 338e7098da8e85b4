package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.migrate.GramineLines.Line;

/** Mounts with names, {@code fs.mount.NAME.type}, and files that were encrypted one by one: both are items of {@code fs.mounts} today. */
final class GramineMounts implements Step {
	/** How the keys of files are called that the enclave makes by itself. */
	private static final Map<String, String> KEYS = Map.of("protected_files", "", "protected_mrenclave_files", "_sgx_mrenclave", "protected_mrsigner_files", "_sgx_mrsigner");

	@Override
	public List<Edit> edits(Manifest manifest) {
		var lines = new ArrayList<Line>();
		var items = new ArrayList<String>();
		var named = GramineLines.below(manifest, "fs", "mount");
		byName(named).values().forEach(one -> items.add(String.join(", ", one.stream().map(line -> line.last() + " = " + line.value()).toList())));
		lines.addAll(named.stream().filter(line -> line.path().size() == 4).toList());
		KEYS.forEach((key, keyName) -> GramineLines.below(manifest, "sgx", key).stream().filter(line -> line.path().size() == 3 && line.value().matches("\"file:.*\"")).forEach(line -> {
			items.add("type = \"encrypted\", path = " + line.value().replace("\"file:", "\"") + ", uri = " + line.value() + (keyName.isEmpty() ? "" : ", key_name = \"" + keyName + '"'));
			lines.add(line);
		}));
		if (items.isEmpty() || manifest.document().root().at("fs", "mounts") != null) {
			return List.of();
		}
		var first = lines.stream().min((one, other) -> Integer.compare(one.start(), other.start())).orElseThrow();
		var result = new ArrayList<Edit>(lines.stream().filter(line -> line != first).map(line -> line.removal(manifest)).toList());
		result.add(new Edit(first.start(), first.end(), "fs.mounts = [\n" + String.join("", items.stream().map(item -> "  { " + item + " },\n").toList()) + "]"));
		return result;
	}

	private static Map<String, List<Line>> byName(List<Line> lines) {
		var result = new LinkedHashMap<String, List<Line>>();
		lines.stream().filter(line -> line.path().size() == 4).forEach(line -> result.computeIfAbsent(line.path().get(2), name -> new ArrayList<>()).add(line));
		return result;
	}
}
