package dev.ukdt.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.ukdt.cli.command.BoardsCommand;
import dev.ukdt.cli.command.ActionCommand;
import dev.ukdt.cli.command.BuildCommand;
import dev.ukdt.cli.command.CheckCommand;
import dev.ukdt.cli.command.ConfigureCommand;
import dev.ukdt.cli.command.DoctorCommand;
import dev.ukdt.cli.command.FamiliesCommand;
import dev.ukdt.cli.command.FlashCommand;
import dev.ukdt.cli.command.ImageCommand;
import dev.ukdt.cli.command.ImportCommand;
import dev.ukdt.cli.command.MachinesCommand;
import dev.ukdt.cli.command.NewCommand;
import dev.ukdt.cli.command.PsCommand;
import dev.ukdt.cli.command.RunCommand;
import dev.ukdt.cli.command.ServeManifestsCommand;
import dev.ukdt.cli.debug.DebugCommand;

/** All commands by name. A command's class is loaded only when it is run or listed. */
final class Commands {
	private static final Map<String, Supplier<Command>> BY_NAME = new LinkedHashMap<>();
	static {
		BY_NAME.put("families", FamiliesCommand::new);
		BY_NAME.put("new", NewCommand::new);
		BY_NAME.put("import", ImportCommand::new);
		BY_NAME.put("check", CheckCommand::new);
		BY_NAME.put("doctor", DoctorCommand::new);
		BY_NAME.put("configure", ConfigureCommand::new);
		BY_NAME.put("build", BuildCommand::new);
		BY_NAME.put("action", ActionCommand::new);
		BY_NAME.put("run", RunCommand::new);
		BY_NAME.put("debug", DebugCommand::new);
		BY_NAME.put("image", ImageCommand::new);
		BY_NAME.put("machines", MachinesCommand::new);
		BY_NAME.put("ps", PsCommand::new);
		BY_NAME.put("boards", BoardsCommand::new);
		BY_NAME.put("flash", FlashCommand::new);
		BY_NAME.put("serve-manifests", ServeManifestsCommand::new);
	}

	private Commands() {
	}

	static Optional<Command> find(String name) {
		return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
	}

	static boolean isHelp(String word) {
		return word.equals("help") || word.equals("--help") || word.equals("-h");
	}

	static void list(PrintStream out) {
		out.println("usage: ukdt COMMAND ...; 'ukdt COMMAND --help' tells more");
		BY_NAME.forEach((name, command) -> out.printf("  %-16s %s%n", name, command.get().summary()));
	}
}
