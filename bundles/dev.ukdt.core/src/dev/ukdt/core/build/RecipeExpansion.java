package dev.ukdt.core.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Step;
import dev.ukdt.core.family.Variables;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.project.UnikernelProject;

/** A recipe becoming a plan for one project. Its variables are {@code arch}, {@code name}, {@code jobs}, {@code option.ID} and {@code tool.ROLE}. */
final class RecipeExpansion {
	private final UnikernelProject project;
	private final Family family;
	private final Toolchain tools;
	private final Variables variables;

	RecipeExpansion(UnikernelProject project, Family family, Toolchain tools) {
		this.project = project;
		this.family = family;
		this.tools = tools;
		var values = new LinkedHashMap<String, String>();
		values.put("arch", project.architecture());
		values.put("name", project.name());
		values.put("jobs", String.valueOf(Runtime.getRuntime().availableProcessors()));
		family.options().forEach(option -> values.put("option." + option.id(), project.options().getOrDefault(option.id(), option.initial())));
		variables = new Variables(values, Map.of("tool.", tools::program));
	}

	BuildPlan plan() {
		var recipe = family.recipe();
		return new BuildPlan(project, steps(recipe.steps()), steps(recipe.clean()), ProblemMatchers.named(recipe.problems()),
				globs(recipe.image()), globs(recipe.symbols()));
	}

	private List<String> globs(List<String> globs) {
		return globs.stream().map(variables::expand).toList();
	}

	private List<BuildStep> steps(List<Step> steps) {
		return steps.stream().filter(step -> step.when().holds(variables)).map(step -> new BuildStep(step.name(), command(step))).toList();
	}

	private CommandLine command(Step step) {
		var line = new ArrayList<String>();
		line.add(tools.program(step.tool()));
		step.arguments().stream().filter(argument -> argument.when().holds(variables))
				.forEach(argument -> line.add(variables.expand(argument.text())));
		var environment = new LinkedHashMap<String, String>();
		step.environment().forEach((name, value) -> environment.put(name, variables.expand(value)));
		return new CommandLine(line, project.directory().resolve(step.directory()).normalize(), environment);
	}
}
