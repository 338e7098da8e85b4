package dev.ukdt.core.project;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Variables;

/**
 * The values that a family's templates and recipes can use of a project: {@code arch}, {@code name}, {@code id} (the name in small
 * letters, digits and dashes, as package managers want it), {@code identifier} (the same with underscores, for languages),
 * {@code template}, {@code directory}, {@code home}, {@code option.ID}, and the family's own variables, each of which may name those before it.
 */
public final class ProjectVariables {
	private ProjectVariables() {
	}

	public static Map<String, String> of(UnikernelProject project, Family family) {
		var values = new LinkedHashMap<String, String>();
		values.put("arch", project.architecture());
		values.put("name", project.name());
		values.put("id", id(project.name()));
		values.put("identifier", id(project.name()).replace('-', '_'));
		values.put("template", project.template());
		values.put("directory", project.directory().toString());
		values.put("home", System.getProperty("user.home"));
		family.options().forEach(option -> values.put("option." + option.id(), project.options().getOrDefault(option.id(), option.initial())));
		family.variables().forEach(variable -> values.put(variable.name(),
				new Variables(values, Map.of()).expand(variable.value(values.getOrDefault(variable.of(), "")))));
		return values;
	}

	/** Small letters, digits and dashes, a letter first; never empty. */
	static String id(String name) {
		var plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-")
				.replaceAll("^-|-$", "");
		if (plain.isEmpty()) {
			return "app";
		}
		return Character.isDigit(plain.charAt(0)) ? "app-" + plain : plain;
	}
}
