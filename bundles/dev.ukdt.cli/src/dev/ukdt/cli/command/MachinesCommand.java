package dev.ukdt.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Architecture;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.Machines;

/** {@code ukdt machines}: where images can run. Looks for the programs without running them. */
public final class MachinesCommand implements Command {
	/** A machine as {@code --json} prints it. */
	private record Row(String id, String name, List<String> architectures, boolean found, List<String> programs, List<String> missing, List<String> get,
			String proof) {
		static Row of(Machine machine, ToolFinder finder) {
			var tools = machine.architectures().stream().map(machine::tool).flatMap(Optional::stream).distinct().toList();
			var missing = tools.stream().filter(tool -> finder.find(tool).isEmpty()).toList();
			return new Row(machine.id(), machine.name(), machine.architectures().stream().map(Architecture::id).toList(), missing.size() < tools.size() || tools.isEmpty(),
					tools.stream().map(finder::find).flatMap(Optional::stream).map(Path::toString).toList(), missing.stream().map(Tool::name).toList(),
					missing.stream().map(Tool::howToGetHere).toList(), machine.proof());
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("[--json]", 0, 0).switches("--json");
	}

	@Override
	public String summary() {
		return "the machines that images run on, and which are here";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) {
		var finder = ToolFinder.onPath();
		var rows = Machines.installed().all().stream().map(machine -> Row.of(machine, finder)).toList();
		if (arguments.has("--json")) {
			terminal.json(rows);
		} else {
			rows.forEach(row -> terminal.print(String.format("%-20s %-44s %-34s %s", row.id(), row.name(), String.join(",", row.architectures()),
					row.found() ? "here" : "missing: " + String.join("; ", row.get()))));
		}
		return UkdtApplication.DONE;
	}
}
