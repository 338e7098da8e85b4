package dev.ukdt.machine.internal.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.Architecture;

/** A machine as {@code machines/programs.yaml} describes it; that file tells what each value means. */
record ProgramType(String id, String name, List<Architecture> architectures, List<String> boot, int memoryMiB, Optional<Tool> tool, Optional<Tool> stubTool,
		Optional<Tool> wrapper, String program, boolean kvm, boolean command, String stub, String stubNote, Optional<StubHelpers> stubBy, List<String> limits, List<Object> arguments,
		List<Object> prepare, List<Object> end, List<Object> after, String config, String console, Map<String, String> labels, Yaml control, Yaml api, String proof) {

	static ProgramType read(Yaml yaml) {
		return new ProgramType(yaml.required("id"), yaml.required("name"), yaml.texts("architectures").stream().map(Architecture::parse).toList(), yaml.texts("boot"),
				Integer.parseInt(yaml.text("memory", "0")), tool(yaml, "tool"), tool(yaml, "stubTool"), tool(yaml, "wrapper"), yaml.text("program", ""),
				Boolean.parseBoolean(yaml.text("kvm", "false")), Boolean.parseBoolean(yaml.text("command", "false")), yaml.text("stub", "none"),
				yaml.text("stubNote", ""), yaml.has("stubBy") ? Optional.of(StubHelpers.read(yaml.child("stubBy"))) : Optional.empty(), yaml.texts("limits"), yaml.items("arguments"), yaml.items("prepare"), yaml.items("end"), yaml.items("after"),
				yaml.text("config", ""), yaml.text("console", "stdio"), yaml.child("labels").map(), yaml.child("control"), yaml.child("api"), yaml.required("proof"));
	}

	private static Optional<Tool> tool(Yaml yaml, String key) {
		return yaml.has(key) ? Optional.of(Tool.read(yaml.child(key))) : Optional.empty();
	}
}
