package dev.ukdt.core.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A program that somebody else makes and UKDT starts: a compiler, an emulator, a debugger, a flasher.
 *
 * @param id             unique, and the key under which a person may choose a path
 * @param role           what a recipe calls it; tools for different architectures may share one
 * @param name           what people call it
 * @param architectures  of the guests it is needed for; empty when for all
 * @param candidates     program names to look for, the best first
 * @param places         folders to look in after PATH: {@code ~/} is the home folder, {@code ./} the project, {@code $NAME/} an environment
 *                       variable, and a part that is {@code *} every folder there
 * @param version        how to ask, or empty when it cannot be asked
 * @param howToGet       a sentence or command by system: {@code debian}, {@code fedora}, {@code macos}, {@code any}
 * @param isFile         it is no program but a file that the family's images need, such as a loader
 * @param optional       a build may work without it: it does not make the family look incomplete
 */
public record Tool(String id, String role, String name, List<String> architectures, List<Candidate> candidates, List<String> places,
		Optional<VersionQuestion> version, Map<String, String> howToGet, boolean isFile, boolean optional) {
	/**
	 * A program's name.
	 *
	 * @param host the only machine architecture on which a program of this name is the tool meant; empty when on any
	 */
	public record Candidate(String program, String host) {
	}

	/** A program. */
	public Tool(String id, String role, String name, List<String> architectures, List<Candidate> candidates, List<String> places,
			Optional<VersionQuestion> version, Map<String, String> howToGet, boolean optional) {
		this(id, role, name, architectures, candidates, places, version, howToGet, false, optional);
	}

	public static Tool read(Yaml yaml) {
		var id = yaml.required("id");
		var candidates = yaml.items("programs").stream()
				.map(item -> item instanceof Map<?, ?> map ? new Candidate(String.valueOf(map.get("name")), String.valueOf(map.get("host")))
						: new Candidate(String.valueOf(item), ""))
				.toList();
		return new Tool(id, yaml.text("role", id), yaml.text("name", id), yaml.texts("architectures"),
				candidates.isEmpty() ? List.of(new Candidate(id, "")) : candidates, yaml.texts("places"),
				yaml.has("version") ? Optional.of(VersionQuestion.read(yaml.child("version"))) : Optional.empty(), yaml.child("get").map(),
				Boolean.parseBoolean(yaml.text("file", "false")), Boolean.parseBoolean(yaml.text("optional", "false")));
	}

	public boolean isFor(String architecture) {
		return architectures.isEmpty() || architectures.contains(architecture);
	}

	/** How to get it on this system, as one sentence or command; for any system when this one is not named. */
	public String howToGetHere() {
		var here = howToGet.get(HostSystem.current().id());
		return here != null ? here : howToGet.getOrDefault("any", "see the documentation of " + name);
	}
}
