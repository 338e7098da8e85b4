package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/**
 * A directory that UKDT builds: where it is, and what its {@code ukdt.yaml} says. Immutable; the directory need not exist.
 *
 * @param family       the family's id
 * @param template     the id of the template it came from, or empty for an imported one
 * @param architecture the id of the architecture that is built, such as {@code x86_64}
 * @param machine      the id of the machine it runs on, or empty for the family's first
 * @param options      values by the id of the family's option
 */
public record UnikernelProject(Path directory, String family, String template, String architecture, String machine,
		Map<String, String> options) {
	/** The file that makes a directory a project. */
	public static final String DESCRIPTOR = "ukdt.yaml";

	public UnikernelProject {
		options = Map.copyOf(options);
	}

	public static boolean isProject(Path directory) {
		return Files.isRegularFile(directory.resolve(DESCRIPTOR));
	}

	/**
	 * Reads the directory's descriptor. Blocks on the file.
	 *
	 * @throws DescriptorException when there is none, or it says something that cannot be
	 */
	public static UnikernelProject read(Path directory) {
		var file = directory.resolve(DESCRIPTOR);
		if (!Files.isRegularFile(file)) {
			throw new DescriptorException(directory + " is no unikernel project: it has no " + DESCRIPTOR + "; 'new' makes one, 'import' takes one over");
		}
		try {
			var yaml = Yaml.parse(file.toString(), Files.readString(file));
			return new UnikernelProject(directory, yaml.required("family"), yaml.text("template", ""), yaml.required("architecture"),
					yaml.text("machine", ""), yaml.child("options").map());
		} catch (IOException e) {
			throw new DescriptorException(file + " cannot be read: " + e);
		}
	}

	/** The text of the descriptor. */
	public String descriptor() {
		var values = new LinkedHashMap<String, Object>();
		values.put("family", family);
		put(values, "template", template);
		values.put("architecture", architecture);
		put(values, "machine", machine);
		if (!options.isEmpty()) {
			values.put("options", options);
		}
		return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(values);
	}

	private static void put(Map<String, Object> values, String key, String value) {
		if (!value.isEmpty()) {
			values.put(key, value);
		}
	}

	public UnikernelProject withArchitecture(String other) {
		return new UnikernelProject(directory, family, template, other, machine, options);
	}

	/** The last part of the directory's name; any text that a file system allows. */
	public String name() {
		return directory.toAbsolutePath().normalize().getFileName().toString();
	}
}
