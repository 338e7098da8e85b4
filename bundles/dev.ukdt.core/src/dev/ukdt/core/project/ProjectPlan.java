package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Template;

/**
 * A project that does not exist yet: all of its files can be looked at before one is written.
 *
 * @param project  what the descriptor will say
 * @param template what it starts from
 * @param files    contents by path relative to the project, the descriptor among them
 */
public record ProjectPlan(UnikernelProject project, Template template, SortedMap<String, byte[]> files) {
	/**
	 * Plans a project. Blocks on the template's files.
	 *
	 * @param architecture an id, or empty for the template's first
	 * @param options      values by option id; the others get their initial value
	 * @throws DescriptorException when the family has no such template, architecture, option or value
	 * @throws IOException         when the template's files cannot be read
	 */
	public static ProjectPlan of(Family family, String templateId, Path directory, String architecture, Map<String, String> options)
			throws IOException {
		var template = family.template(templateId).orElseThrow(() -> new DescriptorException(family.name() + " has no template '" + templateId
				+ "'; it has " + String.join(", ", family.templates().stream().map(Template::id).toList())));
		var arch = architecture.isEmpty() ? template.architectures().getFirst() : architecture;
		if (!template.architectures().contains(arch)) {
			throw new DescriptorException("the template '" + templateId + "' is not for " + arch + "; it is for "
					+ String.join(", ", template.architectures()));
		}
		var project = new UnikernelProject(directory, family.id(), templateId, arch, "", values(family, options));
		var files = new TemplateFiles(family, template, ProjectVariables.of(project, family)).files();
		files.put(UnikernelProject.DESCRIPTOR, project.descriptor().getBytes(StandardCharsets.UTF_8));
		return new ProjectPlan(project, template, files);
	}

	private static Map<String, String> values(Family family, Map<String, String> chosen) {
		var values = new LinkedHashMap<String, String>();
		family.options().forEach(option -> values.put(option.id(), option.initial()));
		chosen.forEach((id, value) -> {
			var option = family.option(id).orElseThrow(() -> new DescriptorException(family.name() + " has no option '" + id + "'; it has "
					+ String.join(", ", values.keySet())));
			if (!option.accepts(value)) {
				throw new DescriptorException("'" + value + "' is no value of the option '" + id + "': use " + String.join(", ", option.values()));
			}
			values.put(id, value);
		});
		return values;
	}

	/**
	 * Writes the files. Nothing that is there is touched: when one of the files exists already, none is written. What was
	 * written is taken away again when a later one fails.
	 *
	 * @throws IOException with the file's name
	 */
	public void write() throws IOException {
		var directory = project.directory();
		for (var name : files.keySet()) {
			if (Files.exists(directory.resolve(name))) {
				throw new IOException(directory.resolve(name) + " is there already: choose another directory");
			}
		}
		var written = new WrittenFiles(directory);
		try {
			for (var file : files.entrySet()) {
				written.write(file.getKey(), file.getValue());
			}
		} catch (IOException e) {
			written.takeBack();
			throw e;
		}
	}
}
