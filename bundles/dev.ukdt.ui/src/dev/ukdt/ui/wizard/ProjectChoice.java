package dev.ukdt.ui.wizard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Template;
import dev.ukdt.core.project.ProjectPlan;

/**
 * What a person has chosen so far for a new project. Immutable, so that it can be handed to a job.
 *
 * @param folder  the new project's folder is made in it
 * @param options values by option id
 */
record ProjectChoice(Family family, Template template, String architecture, String name, Path folder, Map<String, String> options) {
	ProjectChoice {
		options = Map.copyOf(options);
	}

	/** A family's first template, architecture and values. The family must have a template. */
	static ProjectChoice first(Family family, Path folder) {
		var template = family.templates().getFirst();
		return new ProjectChoice(family, template, template.architectures().getFirst(), "", folder, Map.of());
	}

	/** The project's own folder. */
	Path directory() {
		return folder.resolve(name);
	}

	/** Keeps the architecture when the template is made for it. */
	ProjectChoice withTemplate(Template other) {
		var kept = other.architectures().contains(architecture) ? architecture : other.architectures().getFirst();
		return new ProjectChoice(family, other, kept, name, folder, options);
	}

	ProjectChoice withArchitecture(String other) {
		return new ProjectChoice(family, template, other, name, folder, options);
	}

	ProjectChoice named(String other) {
		return new ProjectChoice(family, template, architecture, other, folder, options);
	}

	ProjectChoice in(Path other) {
		return new ProjectChoice(family, template, architecture, name, other, options);
	}

	ProjectChoice withOption(String id, String value) {
		var changed = new LinkedHashMap<>(options);
		changed.put(id, value);
		return new ProjectChoice(family, template, architecture, name, folder, changed);
	}

	/** The plan of this choice. Blocks on the template's files. */
	ProjectPlan plan() throws IOException {
		return ProjectPlan.of(family, template.id(), directory(), architecture, options);
	}
}
