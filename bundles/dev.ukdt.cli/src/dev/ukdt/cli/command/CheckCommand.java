package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.check.Severity;

/** {@code ukdt check}: reads manifests as their own tools do, and says what is wrong where. Runs nothing. */
public final class CheckCommand implements Command {
	/** A problem as it is printed; lines and columns count from 1. */
	private record Row(String file, int line, int column, int endLine, int endColumn, String severity, String code, String message, String format) {
		@Override
		public String toString() {
			return file + ":" + line + ":" + column + ": " + severity + ": " + message + " [" + code + "]";
		}
	}

	/** What was found in one file; {@code read} is false for a file that is no manifest. */
	private record Outcome(boolean read, List<Row> rows) {
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("PATH... [--json]", 1, Integer.MAX_VALUE).switches("--json");
	}

	@Override
	public String summary() {
		return "check manifests: of a file, or of all files below a directory";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException {
		var files = new ArrayList<Path>();
		for (var word : arguments.words()) {
			var path = path(word);
			files.addAll(ManifestFiles.below(path));
		}
		var outcomes = files.parallelStream().map(file -> terminal.cancellation().isCancelled() ? new Outcome(false, List.of()) : check(file)).toList();
		var rows = outcomes.stream().flatMap(outcome -> outcome.rows().stream()).toList();
		if (arguments.has("--json")) {
			terminal.json(rows);
		} else {
			rows.forEach(row -> terminal.print(row.toString()));
		}
		var errors = rows.stream().filter(row -> row.severity().equals("error")).count();
		var read = outcomes.stream().filter(Outcome::read).count();
		if (read == 0) {
			terminal.say("none of these files is a manifest that UKDT knows");
		}
		terminal.say(count(read, "manifest") + " of " + count(files.size(), "file") + ", " + count(errors, "error") + ", " + count(rows.size() - errors, "warning"));
		return errors == 0 ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private static String count(long number, String what) {
		return number + " " + what + (number == 1 ? "" : "s");
	}

	private static Path path(String word) {
		Arguments.path(word);
		var path = Path.of(word);
		if (!Files.exists(path)) {
			throw new UsageException("'" + word + "' is not there");
		}
		return path;
	}

	private static Outcome check(Path file) {
		try {
			var manifest = ManifestFiles.read(file);
			if (manifest.isEmpty()) {
				return new Outcome(false, List.of());
			}
			var lines = manifest.get().document().lines();
			return new Outcome(true, manifest.get().problems().stream()
					.map(problem -> new Row(file.toString(), lines.line(problem.start()) + 1, lines.column(problem.start()) + 1, lines.line(problem.end()) + 1,
							lines.column(problem.end()) + 1, word(problem.severity()), problem.code(), problem.message(), manifest.get().format().id()))
					.toList());
		} catch (IOException e) {
			return new Outcome(true, List.of(new Row(file.toString(), 1, 1, 1, 1, "error", "unreadable", "cannot be read: " + e.getMessage(), "")));
		}
	}

	private static String word(Severity severity) {
		return severity == Severity.ERROR ? "error" : "warning";
	}
}
