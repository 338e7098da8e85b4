package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * How a family's own tool builds a project.
 *
 * @param steps    run in order until one fails
 * @param clean    the steps that undo a build
 * @param problems the ids of the problem matchers for what the tools print, see {@code dev.ukdt.core.build.ProblemMatchers}
 * @param image    where the image lies afterwards: globs relative to the project or absolute, the first that matches is it; those that
 *                 begin with {@code !} name files that never are
 * @param symbols  likewise the file with the symbols; empty when it is the image
 * @param writes   globs of the project's own files that the tools keep up to date, such as a lock file; every other file that was there
 *                 before a build is put back when a tool that fails has changed it
 * @param commands globs of files in which the build's tools keep how they compile C and C++, one command in each; or of the one
 *                 {@code compile_commands.json} that the build itself writes. Empty when it is told by the lines that they print
 * @param removes  globs of what builds leave in the project, which cleaning deletes behind the clean steps
 */
public record Recipe(List<Step> steps, List<Step> clean, List<String> problems, List<String> image, List<String> symbols, List<String> writes,
		List<String> commands, List<String> removes) {
	static Recipe read(Yaml yaml) {
		return new Recipe(yaml.children("steps", Step::read), yaml.children("clean", Step::read), yaml.texts("problems"),
				yaml.texts("image"), yaml.texts("symbols"), yaml.texts("writes"), yaml.texts("commands"), yaml.texts("removes"));
	}

	/** False for a family that has nothing to build. */
	public boolean builds() {
		return !steps.isEmpty();
	}
}
