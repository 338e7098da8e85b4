package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.build.ProjectConfigurations;
import dev.ukdt.core.configuration.Configuration;
import dev.ukdt.core.configuration.Setting;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt configure}: shows and changes what can be set of a project, its family's own menu and the keys of its sources included. */
public final class ConfigureCommand implements Command {
	/** A setting as {@code --json} prints it. */
	private record Row(String file, String id, String label, String kind, List<String> values, String value, boolean changeable, String needs,
			String help, List<String> menus) {
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("DIR [WORD] [--set KEY=VALUE]... [--all] [--json]", 1, 2).valued("--set").switches("--all", "--json");
	}

	@Override
	public String summary() {
		return "what can be set of a project, or set it";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		var project = UnikernelProject.read(arguments.path(0));
		var all = ProjectConfigurations.of(project, Chosen.family(project.family()), ToolFinder.onPath());
		all.missing().forEach(terminal::say);
		if (arguments.values("--set").isEmpty()) {
			list(all.configurations(), arguments, terminal);
		} else {
			change(all.configurations(), arguments.settings("--set"), terminal);
		}
		return UkdtApplication.DONE;
	}

	private static void list(List<Configuration> configurations, Arguments arguments, Terminal terminal) {
		var word = arguments.count() > 1 ? arguments.word(1) : "";
		var rows = configurations.stream().flatMap(configuration -> configuration.settings().stream()
				.filter(setting -> setting.mentions(word) && (setting.changeable() || arguments.has("--all"))).map(setting -> row(configuration, setting))).toList();
		if (arguments.has("--json")) {
			terminal.json(rows);
			return;
		}
		rows.forEach(row -> terminal.print(String.format("%-36s %-20s %s", row.id(), row.value(), String.join(" > ", row.menus()) + (row.menus().isEmpty() ? "" : " > ")
				+ row.label() + (row.changeable() ? "" : " (needs " + row.needs() + ")"))));
	}

	private static Row row(Configuration configuration, Setting setting) {
		return new Row(configuration.file().toString(), setting.id(), setting.label(), setting.kind().name().toLowerCase(),
				setting.values().stream().map(Setting.Value::id).toList(), setting.value(), setting.changeable(), setting.needs(), setting.help(),
				setting.menus());
	}

	/** Nothing is written unless all of it can be set. */
	private static void change(List<Configuration> configurations, Map<String, String> values, Terminal terminal) throws IOException {
		try {
			for (var value : values.entrySet()) {
				owner(configurations, value.getKey()).set(value.getKey(), value.getValue());
			}
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
		for (var configuration : configurations.stream().filter(Configuration::isChanged).toList()) {
			Files.writeString(configuration.file(), configuration.text());
			terminal.print(configuration.file().toString());
		}
	}

	/** The one that knows the setting, the last one to say so otherwise. */
	private static Configuration owner(List<Configuration> configurations, String id) {
		var plain = configurations.stream().filter(it -> it.settings().stream().map(Setting::id).collect(Collectors.toSet()).contains(id)).findFirst();
		return plain.orElseGet(configurations::getLast);
	}
}
