package dev.ukdt.core.build;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.ukdt.core.family.Action;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Step;
import dev.ukdt.core.family.Variables;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.project.ProjectVariables;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/**
 * A recipe becoming a plan for one project. Beside those of {@link ProjectVariables} its variables are {@code jobs}, {@code tool.ROLE}
 * (the program), {@code dir.ROLE} (the folder that program lies in), {@code found.ROLE} (true or false), {@code exists.PATH} (whether
 * the project has that file or folder), {@code text.PATH} (what that file says, on one line; nothing when it is not there) and
 * {@code first.END} (the file of the project's folder whose name ends so: main, index, or the first by name).
 */
final class RecipeExpansion {
	private static final Pattern KEYS = Pattern.compile("\\$\\{keys\\.([\\w-]+)\\}");

	private final UnikernelProject project;
	private final Family family;
	private final Toolchain tools;
	private final Variables variables;

	/** @param more variables that are known only later than at a build */
	RecipeExpansion(UnikernelProject project, Family family, Toolchain tools, Map<String, String> more) {
		this.project = project;
		this.family = family;
		this.tools = tools;
		var values = new LinkedHashMap<>(ProjectVariables.of(project, family));
		values.put("jobs", String.valueOf(Runtime.getRuntime().availableProcessors()));
		values.putAll(more);
		var files = new ProjectFiles(project.directory());
		variables = new Variables(values, Map.of("tool.", tools::program, "dir.", tools::folder, "found.", role -> String.valueOf(tools.has(role)),
				"exists.", files::exists, "text.", files::text, "first.", files::first));
	}

	Variables variables() {
		return variables;
	}

	BuildPlan plan() {
		var recipe = family.recipe();
		return new BuildPlan(project, steps(recipe.steps()), steps(recipe.clean()), ProblemMatchers.named(recipe.problems()),
				globs(recipe.image()), globs(recipe.symbols()), globs(recipe.writes()), globs(recipe.commands()),
				globs(recipe.removes()));
	}

	BuildPlan plan(Action action) {
		return new BuildPlan(project, steps(action.steps()), List.of(), ProblemMatchers.named(family.recipe().problems()), List.of(), List.of(),
				List.of("**"), List.of(), List.of());
	}

	private List<String> globs(List<String> globs) {
		return globs.stream().map(variables::expand).toList();
	}

	private List<BuildStep> steps(List<Step> steps) {
		return steps.stream().filter(step -> step.when().holds(variables)).map(step -> new BuildStep(step.name(), command(step), tools.tool(step.tool()))).toList();
	}

	private CommandLine command(Step step) {
		var line = new ArrayList<String>();
		line.add(tools.program(step.tool()));
		step.arguments().stream().filter(argument -> argument.when().holds(variables)).forEach(argument -> line.addAll(expanded(argument.text())));
		var environment = path();
		step.environment().forEach((name, value) -> environment.put(name, variables.expand(value)));
		return new CommandLine(line, project.directory().resolve(variables.expand(step.directory())).normalize(), environment);
	}

	/** An argument with its variables put in; one that is {@code ${keys.ID}} becomes an argument for each of those keys that is set. */
	List<String> expanded(String argument) {
		var keys = KEYS.matcher(argument);
		if (!keys.matches()) {
			return List.of(variables.expand(argument));
		}
		var prefix = keys.group(1) + ".";
		return project.options().entrySet().stream().filter(it -> it.getKey().startsWith(prefix)).sorted(Map.Entry.comparingByKey())
				.flatMap(it -> argument(it.getKey().substring(prefix.length()), it.getValue()).stream()).toList();
	}

	/** A key without a value of its own is given as it is, or not at all. */
	private static List<String> argument(String key, String value) {
		return switch (value) {
		case "", "false" -> List.of();
		case "true" -> List.of("--" + key);
		default -> List.of("--" + key + "=" + value);
		};
	}

	/** The family's tools find each other even where this process has not got them on its PATH. */
	private Map<String, String> path() {
		var folders = new LinkedHashSet<>(ToolFinder.systemPath());
		var known = folders.size();
		tools.byRole().values().stream().map(Path::toAbsolutePath).map(Path::getParent).forEach(folders::add);
		var environment = new LinkedHashMap<String, String>();
		if (folders.size() > known) {
			environment.put("PATH", String.join(File.pathSeparator, folders.stream().map(Path::toString).toList()));
		}
		return environment;
	}
}
