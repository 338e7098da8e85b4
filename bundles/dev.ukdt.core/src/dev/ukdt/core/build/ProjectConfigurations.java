package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.ukdt.core.configuration.Configuration;
import dev.ukdt.core.configuration.DescriptorConfiguration;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Kconfig;
import dev.ukdt.core.family.Variables;
import dev.ukdt.core.kconfig.KconfigConfiguration;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * All that can be set of a project: the family's options, the keys that its sources declare, and the Kconfig menus of its sources.
 *
 * @param configurations in that order; those without a setting are left out
 * @param missing        why a menu is not there, for people; empty when all are
 */
public record ProjectConfigurations(List<Configuration> configurations, List<String> missing) {
	/**
	 * Reads them. Blocks on files; runs nothing of the project.
	 *
	 * @throws DescriptorException when the project's descriptor or a Kconfig file cannot be understood
	 * @throws IOException         when a file cannot be read
	 */
	public static ProjectConfigurations of(UnikernelProject project, Family family, ToolFinder finder) throws IOException {
		var configurations = new ArrayList<Configuration>(List.of(DescriptorConfiguration.read(project, family)));
		var missing = new ArrayList<String>();
		var tools = Toolchain.of(family, project.architecture(), finder.in(project.directory()));
		var variables = new RecipeExpansion(project, family, tools, Map.of()).variables();
		for (var kconfig : family.kconfigs().stream().filter(it -> it.when().holds(variables)).toList()) {
			try {
				var files = kconfig.files().stream().map(variables::expand).map(project.directory()::resolve).toList();
				files.stream().filter(Files::isRegularFile).findFirst().ifPresentOrElse(file -> configurations.add(menu(project, kconfig, file, variables)),
						() -> missing.add(kconfig.name() + ": build the project once, which makes " + files.getFirst().getFileName()));
			} catch (ToolMissing e) {
				missing.add(kconfig.name() + ": " + e.getMessage());
			}
		}
		return new ProjectConfigurations(configurations.stream().filter(it -> !it.settings().isEmpty()).toList(), missing);
	}

	private static Configuration menu(UnikernelProject project, Kconfig kconfig, Path file, Variables variables) {
		try {
			return KconfigConfiguration.read(kconfig.name(), project.directory().resolve(variables.expand(kconfig.menu())), file,
					kconfig.variables().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> variables.expand(it.getValue()))));
		} catch (IOException e) {
			throw new DescriptorException("the menu " + kconfig.name() + " cannot be read: " + e);
		}
	}
}
