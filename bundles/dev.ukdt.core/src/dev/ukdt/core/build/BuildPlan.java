package dev.ukdt.core.build;

import java.util.List;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * The exact commands that build a project: a family's recipe with the tools that were found and the project's choices put in.
 *
 * @param steps   build it
 * @param clean   undo that
 * @param image   globs relative to the project
 * @param symbols globs relative to the project; empty when the image has them
 */
public record BuildPlan(UnikernelProject project, List<BuildStep> steps, List<BuildStep> clean, List<ProblemMatcher> matchers,
		List<String> image, List<String> symbols) {
	/**
	 * Plans a build; looks for tools, starts nothing.
	 *
	 * @throws ToolMissing         when a tool that the recipe needs is not there
	 * @throws DescriptorException when the project asks for what the family does not have
	 */
	public static BuildPlan of(UnikernelProject project, Family family, ToolFinder finder) {
		if (!family.architectures().contains(project.architecture())) {
			throw new DescriptorException(family.name() + " is not made for " + project.architecture() + "; it is for "
					+ String.join(", ", family.architectures()));
		}
		return new RecipeExpansion(project, family, Toolchain.of(family, project.architecture(), finder)).plan();
	}
}
