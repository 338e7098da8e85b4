package dev.ukdt.machine.internal.program;

import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.Architecture;
import dev.ukdt.machine.StubTraits;

/** Programs beside a machine's own that give its guests a stub, as {@code stubBy} in {@code machines/programs.yaml} describes them. */
record StubHelpers(List<Architecture> architectures, List<String> limits, List<Tool> tools, Pattern said, List<Object> beside, Pattern ready, List<Object> then, StubTraits traits) {
	static StubHelpers read(Yaml yaml) {
		return new StubHelpers(yaml.texts("architectures").stream().map(Architecture::parse).toList(), yaml.texts("limits"), yaml.children("tools", Tool::read),
				Pattern.compile(yaml.required("said")), yaml.items("beside"), Pattern.compile(yaml.required("ready")), yaml.items("then"),
				new StubTraits(Boolean.parseBoolean(yaml.text("deaf", "false")), Integer.parseInt(yaml.text("hardware", "-1"))));
	}
}
