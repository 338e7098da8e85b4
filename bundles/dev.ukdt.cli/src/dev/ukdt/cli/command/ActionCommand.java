package dev.ukdt.cli.command;

import java.io.IOException;
import java.util.List;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Action;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt action}: what a family's own tools can do for a project beside building it, such as showing their configuration menu. */
public final class ActionCommand implements Command {
	/** An action as {@code --json} prints it. */
	private record Row(String id, String label, String help, boolean terminal) {
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("DIR [ACTION] [--json]", 1, 2).switches("--json");
	}

	@Override
	public String summary() {
		return "what a project's own tools can do beside building, or do it";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException, InterruptedException {
		var project = UnikernelProject.read(arguments.path(0));
		var family = Chosen.family(project.family());
		if (arguments.count() == 1) {
			list(family.actions(), arguments.has("--json"), terminal);
			return UkdtApplication.DONE;
		}
		var action = family.action(arguments.word(1)).orElseThrow(() -> new DescriptorException(family.name() + " has no action '" + arguments.word(1)
				+ "'; it has " + String.join(", ", family.actions().stream().map(Action::id).toList())));
		var plan = BuildPlan.of(project, family, action, ToolFinder.onPath());
		return action.terminal() ? inTerminal(plan.steps(), terminal)
				: BuildCommand.build(plan, terminal).succeeded() ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private static void list(List<Action> actions, boolean json, Terminal terminal) {
		if (json) {
			terminal.json(actions.stream().map(action -> new Row(action.id(), action.label(), action.help(), action.terminal())).toList());
		} else {
			actions.forEach(action -> terminal.print(String.format("%-14s %-24s %s", action.id(), action.label(), action.help())));
		}
	}

	/** The tool talks with the person: it gets this terminal as it is. */
	private static int inTerminal(List<BuildStep> steps, Terminal terminal) throws IOException, InterruptedException {
		for (var step : steps) {
			var code = terminal.lend(step.command());
			if (code != 0) {
				terminal.say(step.name() + " ended with code " + code);
				return UkdtApplication.FAILED;
			}
		}
		return UkdtApplication.DONE;
	}
}
