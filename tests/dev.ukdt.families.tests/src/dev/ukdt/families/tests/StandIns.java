package dev.ukdt.families.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.ukdt.core.tool.ToolFinder;

/**
 * Programs that stand in for a family's tools. Each takes exactly the command lines of its contract and refuses every other, finds an
 * error in a source where a test has put one, and gives out a real guest as what it built.
 */
final class StandIns {
	/** What a test puts into a source for a stand-in to find. */
	static final String ERROR = "ukdt_broken";

	private static final String SCRIPT = """
			#!/bin/sh
			# Stands in for @TOOL@ in tests: it takes the documented command lines and refuses every other.
			told=$(printf '%s\\n' "$@")
			for line in '@LINES@'/*.line; do
				[ "$(cat "$line")" = "$told" ] && { . "${line%.line}.sh"; exit 0; }
			done
			echo "@TOOL@: this is no command line of mine: $*" >&2
			exit 64
			""";

	private final Path folder;
	private final Path project;
	private final Path home;

	/** @param folder gets the programs; @param project where they work */
	StandIns(Path folder, Path project, Path home) {
		this.folder = folder;
		this.project = project;
		this.home = home;
	}

	Path bin() {
		return folder.resolve("bin");
	}

	/** Finds these programs and no other. */
	ToolFinder finder() {
		return new ToolFinder(id -> Optional.empty(), List.of(bin()));
	}

	void write(Contract contract) throws IOException {
		Files.createDirectories(bin());
		for (var name : contract.real()) {
			var program = ToolFinder.systemPath().stream().map(it -> it.resolve(name)).filter(Files::isExecutable).findFirst()
					.orElseThrow(() -> new AssertionError(name + " is not installed"));
			Files.writeString(bin().resolve(name), "#!/bin/sh\nexec " + program + " \"$@\"\n");
			bin().resolve(name).toFile().setExecutable(true);
		}
		for (var file : contract.files().entrySet()) {
			Guests.copy(file.getValue(), bin().resolve(file.getKey()));
		}
		for (var file : contract.folders().entrySet()) {
			Guests.copy(file.getValue(), home.resolve(file.getKey()));
		}
		for (var tool : contract.lines().stream().collect(Collectors.groupingBy(Contract.Line::tool)).entrySet()) {
			write(tool.getKey(), tool.getValue());
		}
	}

	private void write(String tool, List<Contract.Line> accepted) throws IOException {
		var program = tool.contains("/") ? home.resolve(tool) : bin().resolve(tool);
		var lines = folder.resolve("lines").resolve(tool);
		Files.createDirectories(lines);
		Files.createDirectories(program.getParent());
		for (var i = 0; i < accepted.size(); i++) {
			Files.writeString(lines.resolve(i + ".line"), expand(String.join("\n", accepted.get(i).arguments())));
			Files.writeString(lines.resolve(i + ".sh"), expand(actions(tool, accepted.get(i), lines.resolve(i + ".error"))));
		}
		Files.writeString(program, SCRIPT.replace("@TOOL@", tool).replace("@LINES@", lines.toString()));
		program.toFile().setExecutable(true);
	}

	private String actions(String tool, Contract.Line line, Path error) throws IOException {
		var script = new StringBuilder();
		line.needs().forEach(file -> script.append("[ -e '" + file + "' ] || { echo '" + tool + ": " + file + " is missing' >&2; exit 1; }\n"));
		line.environment().forEach((name, value) -> script.append("[ \"$" + name + "\" = '" + value + "' ] || { echo '" + tool + ": " + name + " should be "
				+ value + "' >&2; exit 1; }\n"));
		if (!line.compiles().isEmpty()) {
			Files.writeString(error, expand(line.error()));
			script.append("at=$(grep -n " + ERROR + " '" + line.compiles() + "' | head -n 1 | cut -d: -f1)\n");
			script.append("[ -z \"$at\" ] || { sed \"s/@LINE@/$at/g\" '" + error + "'; exit 1; }\n");
		}
		line.writes().forEach(file -> script.append("mkdir -p \"$(dirname '" + file + "')\" && : >'" + file + "'\n"));
		for (Map.Entry<String, String> made : line.makes().entrySet()) {
			script.append("mkdir -p \"$(dirname '" + made.getKey() + "')\" && cp '" + Guests.get(made.getValue()) + "' '" + made.getKey() + "'\n");
		}
		if (!line.says().isEmpty()) {
			var text = error.resolveSibling(error.getFileName() + ".says");
			Files.writeString(text, line.says());
			script.append("cat '" + text + "'\n");
		}
		return script.toString();
	}

	private String expand(String text) {
		return text.replace("@DIR@", project.toString()).replace("@BIN@", bin().toString()).replace("@HOME@", home.toString())
				.replace("@JOBS@", String.valueOf(Runtime.getRuntime().availableProcessors())).replace("@ID@", project.getFileName().toString());
	}
}
