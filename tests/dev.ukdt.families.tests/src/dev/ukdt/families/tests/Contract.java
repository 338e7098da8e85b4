package dev.ukdt.families.tests;

import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * What a family's documentation says of its tools, for stand-ins to hold a recipe to. Texts may have {@code @DIR@}, the project;
 * {@code @BIN@}, the stand-ins' folder; {@code @HOME@}; {@code @JOBS@}; and {@code @ID@}, the project's name.
 *
 * @param real    programs of this machine that are used as they are
 * @param files   files that the family needs, by name, and the guest that each is
 * @param folders files as {@code files} are, by their place relative to the home folder
 * @param lines   the command lines that there are, whatever their order
 * @param single  why no case is switched to another architecture, where the family has several and none is
 * @param cases   the projects that are walked
 */
record Contract(String family, List<String> real, Map<String, String> files, Map<String, String> folders, List<Line> lines, String single, List<Case> cases) {
	/**
	 * A command line that a tool takes.
	 *
	 * @param needs       files without which it refuses
	 * @param environment variables that must be set so
	 * @param compiles    the source in which it finds errors
	 * @param error       what it prints then, with {@code @LINE@} for the line
	 * @param says        what it prints otherwise
	 * @param writes      empty files that it makes
	 * @param makes       guests that it makes, by place
	 */
	record Line(String tool, List<String> arguments, List<String> needs, Map<String, String> environment, String compiles, String error, String says,
			List<String> writes, Map<String, String> makes) {
		static Line read(Yaml yaml) {
			return new Line(yaml.required("tool"), yaml.texts("arguments"), yaml.texts("needs"), yaml.child("environment").map(),
					yaml.text("compiles", ""), yaml.text("error", ""), yaml.text("says", ""), yaml.texts("writes"), yaml.child("makes").map());
		}
	}

	/**
	 * A project to walk.
	 *
	 * @param message the marker's text, or a part of it
	 * @param image   where the image must be found
	 * @param machine where it runs, or why it does not, beginning with {@code none}
	 * @param shows   what the guest's console says
	 * @param also    the architectures that the same project is switched to, each with where its image must be found then
	 */
	record Case(String template, String architecture, Map<String, String> options, String message, String image, String machine, String shows, String stub,
			Map<String, String> also) {
		static Case read(Yaml yaml) {
			return new Case(yaml.required("template"), yaml.text("architecture", ""), yaml.child("options").map(), yaml.text("message", ""),
					yaml.text("image", ""), yaml.required("machine"), yaml.text("shows", "Hello"), yaml.text("stub", "main"),
					yaml.child("also").map());
		}

		boolean runs() {
			return !machine.startsWith("none");
		}
	}

	static Contract read(String family, Yaml yaml) {
		return new Contract(family, yaml.texts("real"), yaml.child("files").map(), yaml.child("folders").map(), yaml.children("lines", Line::read),
				yaml.text("single", ""), yaml.children("cases", Case::read));
	}
}
