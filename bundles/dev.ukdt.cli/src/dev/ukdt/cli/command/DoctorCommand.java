package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Installation;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt doctor}: every tool that is needed, whether it is found and good enough, and how to get it. Runs each found one. */
public final class DoctorCommand implements Command {
	/** A tool as {@code --json} prints it. */
	private record Row(String id, String name, List<String> families, boolean found, String path, String version, boolean good, boolean optional,
			String problem, String get) {
		static Row of(Checkup checkup, List<Family> users) {
			var tool = checkup.tool();
			return new Row(tool.id(), tool.name(), users.stream().map(Family::id).toList(), checkup.program().isPresent(),
					checkup.program().map(Path::toString).orElse(""), checkup.version(), checkup.good(), users.stream().noneMatch(family -> needs(family, tool)),
					checkup.problem(), tool.howToGetHere());
		}

		/** What only another architecture than the family's first needs is missed by nobody who has not chosen that one. */
		private static boolean needs(Family family, Tool tool) {
			return !tool.optional() && (family.architectures().isEmpty() || tool.isFor(family.architectures().getFirst()));
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("[FAMILY] [--install TOOL]... [--json]", 0, 1).valued("--install").switches("--json");
	}

	@Override
	public String summary() {
		return "which tools are here and good enough, and how to get the others, or get them";
	}

	/** Fails only when a family was named and lacks something: nobody has every tool. */
	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException, InterruptedException {
		var families = arguments.count() == 0 ? Families.installed().all() : List.of(Chosen.family(arguments.word(0)));
		for (var id : arguments.values("--install")) {
			var code = install(tool(families, id), terminal);
			if (code != UkdtApplication.DONE) {
				return code;
			}
		}
		var rows = rows(families);
		if (arguments.has("--json")) {
			terminal.json(rows);
		} else {
			rows.forEach(row -> terminal.print(String.format("%-4s %-18s %-12s %s", row.good() ? "ok" : row.optional() ? "-" : "no", row.id(), row.version(),
					row.good() ? row.path() : row.problem())));
		}
		return arguments.count() == 0 || rows.stream().allMatch(row -> row.good() || row.optional()) ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private static Tool tool(List<Family> families, String id) {
		return families.stream().flatMap(family -> family.tools().stream()).filter(tool -> tool.id().equals(id)).findFirst()
				.orElseThrow(() -> new UsageException("there is no tool '" + id + "': 'ukdt doctor' lists them"));
	}

	/** Runs the package manager in this terminal, where it may ask for a password. */
	private static int install(Tool tool, Terminal terminal) throws IOException, InterruptedException {
		var command = Installation.of(tool).flatMap(it -> it.command(ToolFinder.onPath(), List.of("sudo", "doas")));
		if (command.isEmpty()) {
			terminal.say("no package manager that is here gets " + tool.name() + "; " + tool.howToGetHere());
			return UkdtApplication.MISSING;
		}
		return terminal.lend(command.get()) == 0 ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private static List<Row> rows(List<Family> families) {
		var users = new LinkedHashMap<Tool, List<Family>>();
		families.forEach(family -> family.tools().forEach(tool -> users.computeIfAbsent(tool, key -> new ArrayList<>()).add(family)));
		var finder = ToolFinder.onPath();
		return users.entrySet().parallelStream().map(user -> Row.of(Checkup.of(user.getKey(), finder), user.getValue())).toList();
	}
}
