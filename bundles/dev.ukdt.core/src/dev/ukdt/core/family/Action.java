package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * Something that a family's own tools do for a project beside building it, such as showing their configuration menu.
 *
 * @param terminal the tool talks to a person: it gets the terminal
 * @param steps    run in order until one fails
 */
public record Action(String id, String label, String help, boolean terminal, List<Step> steps) {
	static Action read(Yaml yaml) {
		return new Action(yaml.required("id"), yaml.required("label"), yaml.text("help", ""), Boolean.parseBoolean(yaml.text("terminal", "false")),
				yaml.children("steps", Step::read));
	}
}
