package dev.ukdt.core.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;

/**
 * What was found out about a tool.
 *
 * @param program the program found, or empty
 * @param version what it says of itself, or empty when it was not asked or did not say
 * @param problem one sentence with cause and cure, or empty when the tool is good enough
 */
public record Checkup(Tool tool, Optional<Path> program, String version, String problem) {
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	public boolean good() {
		return problem.isEmpty();
	}

	/** Finds a tool and asks it for its version. Blocks for as long as the program takes, at most ten seconds. */
	public static Checkup of(Tool tool, ToolFinder finder) {
		return finder.find(tool).map(program -> of(tool, program)).orElseGet(() -> new Checkup(tool, Optional.empty(), "", new ToolMissing(tool).getMessage()));
	}

	/** Asks a program that was found for its version. Blocks likewise. */
	public static Checkup of(Tool tool, Path program) {
		if (tool.version().isEmpty()) {
			return new Checkup(tool, Optional.of(program), "", "");
		}
		var version = ask(tool.version().get(), program);
		var problem = version.isEmpty() ? program + " does not tell its version: is it " + tool.name() + "?" : tool.version().get().judge(version);
		return new Checkup(tool, Optional.of(program), version, problem.isEmpty() ? "" : tool.name() + ": " + problem + "; " + tool.howToGetHere());
	}

	private static String ask(VersionQuestion question, Path program) {
		var command = new ArrayList<String>();
		command.add(program.toString());
		command.addAll(question.arguments());
		var found = new AtomicReference<>("");
		var runner = new ProcessRunner(line -> {
			var matcher = question.pattern().matcher(line);
			if (found.get().isEmpty() && matcher.find()) {
				found.set(matcher.group(1));
			}
		}, new Cancellation(), PATIENCE);
		try {
			runner.run(new CommandLine(command, Path.of(System.getProperty("java.io.tmpdir"))));
			return found.get();
		} catch (IOException e) {
			return "";
		}
	}
}
