package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes how a build compiles each file: from the build's own steps, from the commands that its tools print, and from the files in which
 * they keep them. One thread.
 */
final class CompilerWatch {
	private final Map<Path, CompilerCall> calls = new LinkedHashMap<>();
	private MakeDirectories directories;

	/** A step begins. */
	void step(BuildStep step) {
		var command = step.command();
		directories = new MakeDirectories(command.directory());
		CompilerCall.of(command.directory(), command.arguments()).forEach(this::note);
	}

	/** A tool of the step printed a line without colours. */
	void line(String line) {
		directories.read(line);
		CompilerCall.read(directories.current(), line).forEach(this::note);
	}

	private void note(CompilerCall call) {
		calls.put(call.file(), call);
	}

	/**
	 * The build has ended, well or not: writes down what is known.
	 *
	 * @param kept the files in which the build keeps commands; a database among them is the build's own, beside which none is written
	 */
	void ended(BuildPlan plan, List<Path> kept) throws IOException {
		if (plan.commands().stream().anyMatch(glob -> glob.endsWith(CompilationDatabase.FILE))) {
			return;
		}
		for (var file : kept) {
			CompilerCall.read(plan.project().directory(), Files.readString(file).strip()).forEach(this::note);
		}
		if (!calls.isEmpty()) {
			CompilationDatabase.update(CompilationDatabase.of(plan.project().directory(), plan.project().architecture()), calls);
		}
	}
}
