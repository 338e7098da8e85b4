package dev.ukdt.core.family;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;

/**
 * A unikernel family: all that its {@code family.yaml} says. Immutable; any thread.
 *
 * @param status        where the family stands today
 * @param note          what a person should know first, such as a living relative; may be empty
 * @param languages     ids such as {@code c} or {@code ocaml}, the best known first
 * @param architectures ids such as {@code x86_64}, the default first
 * @param machines      ids of the machines it runs on, the default first
 * @param boards        ids of the boards it runs on
 * @param relative      the id of the living family that this one's users go on with, or empty
 * @param variables     that follow from a project's choices
 * @param actions       what the family's tools can do beside building
 * @param kconfigs      menus of Kconfig that its projects have
 * @param keys          what its projects' own sources let people set
 * @param launches      how its images are put on machines, the first that fits counts; an image boots as it is where none does
 * @param folder        the family's folder, with {@code templates} in it
 */
public record Family(String id, String name, String description, FamilyStatus status, String note, String home, String relative,
		Proof proof, List<String> languages, List<String> architectures, List<String> machines, List<String> boards, List<Tool> tools,
		List<Option> options, List<Derived> variables, List<Template> templates, Recipe recipe, List<Action> actions, List<Launch> launches,
		List<Recognition> recognition, Debugging debugging, List<Kconfig> kconfigs, List<Keys> keys, Path folder) {

	/** @throws DescriptorException when the text does not describe a family */
	static Family read(Yaml yaml, Path folder) {
		var languages = yaml.texts("languages");
		var architectures = yaml.texts("architectures");
		var language = languages.isEmpty() ? "" : languages.getFirst();
		return new Family(yaml.required("id"), yaml.required("name"), yaml.text("description", ""), FamilyStatus.of(yaml.required("status")),
				yaml.text("note", ""), yaml.text("home", ""), yaml.text("relative", ""), Proof.read(yaml.child("proof")), languages,
				architectures, yaml.texts("machines"), yaml.texts("boards"), yaml.children("tools", Tool::read),
				yaml.children("options", Option::read), yaml.children("variables", Derived::read),
				yaml.children("templates", template -> Template.read(template, language, architectures)), Recipe.read(yaml.child("build")),
				yaml.children("actions", Action::read), yaml.children("run", Launch::read), yaml.children("recognise", Recognition::read),
				Debugging.read(yaml.child("debug")), yaml.children("kconfig", Kconfig::read), yaml.children("keys", Keys::read), folder);
	}

	public Optional<Template> template(String id) {
		return templates.stream().filter(template -> template.id().equals(id)).findFirst();
	}

	public Optional<Option> option(String id) {
		return options.stream().filter(option -> option.id().equals(id)).findFirst();
	}

	public Optional<Action> action(String id) {
		return actions.stream().filter(action -> action.id().equals(id)).findFirst();
	}

	/** The tools that a build for the architecture needs or can use. */
	public List<Tool> toolsFor(String architecture) {
		return tools.stream().filter(tool -> tool.isFor(architecture)).toList();
	}
}
