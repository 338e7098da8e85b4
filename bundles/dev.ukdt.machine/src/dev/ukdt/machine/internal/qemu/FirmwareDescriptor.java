package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * One firmware, as a descriptor tells of it.
 *
 * @param targets the patterns of machine types by architecture
 * @param code    a flash image, or a file for {@code -bios} when there are no variables
 * @param vars    the template of its variables; empty when it keeps none
 */
record FirmwareDescriptor(Map<String, List<String>> targets, List<String> features, Flash code, Optional<Flash> vars, boolean flash) {
	/** A file and QEMU's word for its format. */
	record Flash(Path file, String format) {
		private static Flash of(JsonObject json) {
			return new Flash(Path.of(json.get("filename").getAsString()), json.has("format") ? json.get("format").getAsString() : "raw");
		}

		private String drive(int unit, String how) {
			return "if=pflash,unit=" + unit + ",format=" + format + "," + how + "=on,file=" + QemuArguments.text(file);
		}
	}

	/**
	 * Empty when it is no UEFI firmware.
	 *
	 * @throws IllegalStateException when something in it is not what it ought to be
	 */
	static Optional<FirmwareDescriptor> read(Path file) throws IOException {
		var json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		var mapping = json.getAsJsonObject("mapping");
		var flash = mapping.get("device").getAsString().equals("flash");
		if (!texts(json.getAsJsonArray("interface-types")).contains("uefi") || !flash && !mapping.has("filename")) {
			return Optional.empty();
		}
		var targets = new HashMap<String, List<String>>();
		json.getAsJsonArray("targets").asList().stream().map(JsonElement::getAsJsonObject)
				.forEach(target -> targets.computeIfAbsent(target.get("architecture").getAsString(), key -> new ArrayList<>()).addAll(texts(target.getAsJsonArray("machines"))));
		return Optional.of(new FirmwareDescriptor(targets, texts(json.getAsJsonArray("features")), Flash.of(flash ? mapping.getAsJsonObject("executable") : mapping),
				mapping.has("nvram-template") ? Optional.of(Flash.of(mapping.getAsJsonObject("nvram-template"))) : Optional.empty(), flash));
	}

	private static List<String> texts(JsonArray array) {
		return array.asList().stream().map(JsonElement::getAsString).toList();
	}

	/** Whether it is there and starts any guest on that type of machine: one that starts signed guests alone does not. */
	boolean suits(String architecture, String type) {
		var version = Path.of(type + "-0");
		return targets.getOrDefault(architecture, List.of()).stream().anyMatch(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(version))
				&& !features.contains("secure-boot") && !features.contains("requires-smm") && Files.isReadable(code.file());
	}

	List<String> arguments() {
		if (!flash) {
			return List.of("-bios", code.file().toString());
		}
		var line = new ArrayList<>(List.of("-drive", code.drive(0, "readonly")));
		vars.ifPresent(variables -> line.addAll(List.of("-drive", variables.drive(1, "snapshot"))));
		return line;
	}
}
