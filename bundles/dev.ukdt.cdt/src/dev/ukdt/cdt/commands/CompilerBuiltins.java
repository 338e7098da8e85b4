package dev.ukdt.cdt.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import dev.ukdt.core.build.CompilerCall;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.ToolFinder;

/** What compilers define and where they search by themselves. Each is asked once for each set of options that matter. Any thread. */
final class CompilerBuiltins {
	/** Options that change what is built in. None that names a file but as the root to search in: a plug-in, say, would run code of the project. */
	private static final Pattern MATTERS = Pattern
			.compile("-m(?!llvm)[\\w.=+,-]+|-f(?![\\w-]*plugin)[\\w-]+(?:=[\\w,-]+)?|-O\\w*|-std=[\\w+:]+|-ansi|-nostdinc(?:\\+\\+)?|--sysroot=.+|-isysroot.+|--target=[\\w.-]+|-stdlib=[\\w+]+|-pthread");
	private static final Pattern MACRO = Pattern.compile("#define ([A-Za-z_]\\w*(?:\\([^)]*\\))?)(?: (.*))?");
	private static final Duration LIMIT = Duration.ofSeconds(20);
	private static final Map<Question, CompileCommand> KNOWN = new ConcurrentHashMap<>();

	private record Question(Path compiler, List<String> options, String language) {
	}

	private CompilerBuiltins() {
	}

	/**
	 * Asks the compiler of a call, unless it was asked before or is none that may be asked. Blocks while the compiler runs.
	 *
	 * @param compilers the programs that may be started
	 */
	static void ask(CompilerCall call, List<Path> compilers) {
		question(call).filter(question -> compilers.contains(question.compiler())).ifPresent(question -> KNOWN.computeIfAbsent(question, asked -> answer(asked, call.directory())));
	}

	/** What is known of a call's compiler by now. Never starts anything. */
	static Optional<CompileCommand> known(CompilerCall call) {
		return question(call).map(KNOWN::get);
	}

	private static Optional<Question> question(CompilerCall call) {
		var compiler = Path.of(call.arguments().getFirst());
		var found = compiler.isAbsolute() ? Optional.of(compiler) : onPath(compiler);
		var options = new ArrayList<String>();
		for (var i = 1; i < call.arguments().size(); i++) {
			var argument = call.arguments().get(i);
			if (MATTERS.matcher(argument).matches()) {
				options.add(argument);
			} else if (argument.equals("-target") && i + 1 < call.arguments().size()) {
				options.addAll(List.of(argument, call.arguments().get(++i)));
			}
		}
		var isC = call.file().toString().endsWith(".c") || call.file().toString().endsWith(".S");
		return found.map(program -> new Question(program, List.copyOf(options), isC ? "c" : "c++"));
	}

	private static Optional<Path> onPath(Path name) {
		return ToolFinder.systemPath().stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
	}

	private static CompileCommand answer(Question question, Path directory) {
		var line = new ArrayList<String>();
		line.add(question.compiler().toString());
		line.addAll(question.options());
		line.addAll(List.of("-E", "-P", "-v", "-dD", "-x", question.language(), "/dev/null"));
		var said = new ArrayList<String>();
		try {
			new ProcessRunner(said::add, new Cancellation(), LIMIT).run(new CommandLine(line, directory, Map.of("LC_ALL", "C")));
		} catch (IOException e) {
			// It is gone, or cannot be started: then nothing is built in.
		}
		return read(said);
	}

	/** Reads what a compiler says when it is asked with {@code -v -dD}. */
	static CompileCommand read(List<String> lines) {
		var includes = new ArrayList<Path>();
		var macros = new LinkedHashMap<String, String>();
		var searching = false;
		for (var line : lines) {
			var macro = MACRO.matcher(line);
			if (macro.matches()) {
				macros.put(macro.group(1), macro.group(2) == null ? "" : macro.group(2));
			} else if (line.startsWith("#include ") && line.endsWith("search starts here:")) {
				searching = true;
			} else if (line.startsWith("End of search list")) {
				searching = false;
			} else if (searching && line.startsWith(" ")) {
				includes.add(Path.of(line.strip()).normalize());
			}
		}
		return new CompileCommand(List.copyOf(includes), macros, List.of());
	}
}
