package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.migrate.GramineLines.Line;

/** Single settings of Gramine that have another shape today: processor features, attestation, keys, the first argument, the library OS, and Graphene's name. */
final class GramineFeatures implements Step {
	@Override
	public List<Edit> edits(Manifest manifest) {
		var result = new ArrayList<Edit>();
		var root = manifest.document().root();
		for (var line : GramineLines.below(manifest, "sgx")) {
			if (line.path().size() == 2) {
				enclave(manifest, line, result);
			}
		}
		for (var line : GramineLines.below(manifest, "loader")) {
			if (line.path().size() == 2 && line.last().equals("argv0_override") && root.at("loader", "argv") == null && root.at("loader", "argv_src_file") == null) {
				result.add(set(line, "loader.argv", "[" + line.value() + "]"));
			} else if (line.path().size() == 2 && line.last().equals("preload") && root.at("loader", "entrypoint") == null) {
				result.add(set(line, "loader.entrypoint.uri", line.value()));
			}
		}
		var text = manifest.text();
		for (var at = text.indexOf("graphene."); at >= 0; at = text.indexOf("graphene.", at + 1)) {
			var place = at;
			if (text.lastIndexOf("{{", at) > text.lastIndexOf("}}", at) && result.stream().noneMatch(edit -> edit.start() <= place && place <= edit.end())) {
				result.add(new Edit(at, at + "graphene".length(), "gramine"));
			}
		}
		return result;
	}

	private static void enclave(Manifest manifest, Line line, List<Edit> result) {
		var feature = line.last().startsWith("require_") && !line.last().equals("require_exinfo") ? line.last().substring("require_".length()) : "";
		if (!feature.isEmpty()) {
			result.add(line.value().equals("true") ? set(line, "sgx.cpu_features." + feature, "\"required\"") : line.removal(manifest));
		} else if (line.last().equals("remote_attestation") && line.value().matches("true|false|\"epid\"")) {
			result.add(set(line, "sgx.remote_attestation", line.value().equals("false") ? "\"none\"" : "\"dcap\""));
		} else if (line.last().equals("protected_files_key") || line.last().equals("insecure__protected_files_key")) {
			result.add(set(line, "fs.insecure__keys.default", line.value()));
		}
	}

	private static Edit set(Line line, String key, String value) {
		return new Edit(line.start(), line.end(), key + " = " + value);
	}
}
