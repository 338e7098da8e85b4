package dev.ukdt.core.build;

import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Action;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * The exact commands that build a project: a family's recipe with the tools that were found and the project's choices put in.
 *
 * @param steps   build it
 * @param clean   undo that
 * @param image   globs relative to the project or absolute
 * @param symbols globs likewise; empty when the image has them
 * @param writes  globs of the project's own files that the tools may change
 * @param commands globs of files in which the tools keep how they compile, see {@link dev.ukdt.core.family.Recipe}
 * @param removes globs of what builds leave in the project
 */
public record BuildPlan(UnikernelProject project, List<BuildStep> steps, List<BuildStep> clean, List<ProblemMatcher> matchers,
		List<String> image, List<String> symbols, List<String> writes, List<String> commands, List<String> removes) {
	/**
	 * Plans a build; looks for tools, starts nothing.
	 *
	 * @throws ToolMissing         when a tool that the recipe needs is not there
	 * @throws DescriptorException when the project asks for what the family does not have
	 */
	public static BuildPlan of(UnikernelProject project, Family family, ToolFinder finder) {
		return expansion(project, family, finder).plan();
	}

	/** Plans an action of the family, which has no image; throws as {@link #of} does. */
	public static BuildPlan of(UnikernelProject project, Family family, Action action, ToolFinder finder) {
		return expansion(project, family, finder).plan(action);
	}

	private static RecipeExpansion expansion(UnikernelProject project, Family family, ToolFinder finder) {
		if (!family.architectures().contains(project.architecture())) {
			throw new DescriptorException(family.name() + " is not made for " + project.architecture() + "; it is for "
					+ String.join(", ", family.architectures()));
		}
		return new RecipeExpansion(project, family, Toolchain.of(family, project.architecture(), finder.in(project.directory())), Map.of());
	}
}
