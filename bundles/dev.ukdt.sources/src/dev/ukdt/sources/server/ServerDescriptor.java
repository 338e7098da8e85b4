package dev.ukdt.sources.server;

import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;

/**
 * A language server that somebody else makes: how to find, get and start it.
 *
 * @param arguments       behind the program; one with a {@code ${variable}} that has no value is left out
 * @param roots           names of files that the root folder of a project has, the best first
 * @param initialisation  given to it as {@code initializationOptions}, as JSON
 * @param settings        what it gets when it asks for configuration, by section
 * @param quiet           codes of problems that are not shown, because they are the server's own and not the source's
 * @param runsProjectCode whether it runs what the project says, so that the project must be trusted first
 */
public record ServerDescriptor(String id, String name, Tool tool, List<String> arguments, List<String> roots, Object initialisation,
		Map<String, Object> settings, Set<String> quiet, boolean runsProjectCode) {
	/** @throws dev.ukdt.core.descriptor.DescriptorException when it says something that cannot be */
	public static ServerDescriptor read(Yaml yaml) {
		var id = yaml.required("id");
		return new ServerDescriptor(id, yaml.text("name", id), Tool.read(yaml.child("tool")), yaml.texts("arguments"), yaml.texts("roots"),
				yaml.items("initialisation").stream().findFirst().orElse(null), map(yaml.items("settings")), Set.copyOf(yaml.texts("quiet")),
				Boolean.parseBoolean(yaml.text("runsProjectCode", "false")));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(List<Object> items) {
		return items.isEmpty() ? Map.of() : (Map<String, Object>) items.getFirst();
	}
}
