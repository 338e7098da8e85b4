package dev.ukdt.families.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.build.Problem;
import dev.ukdt.core.build.ProblemMatchers;
import dev.ukdt.core.build.ProblemReader;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessOutcome;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.ToolFinder;

/** The compilers of the families' languages themselves: their errors become problems, and the templates are in order for them. */
class RealCompilerTest {
	private static final Duration LIMIT = Duration.ofSeconds(100);

	@TempDir
	Path folder;

	static Stream<Arguments> errors() {
		return Stream.of(
				Arguments.of("ocaml", "main.ml", "let a = 1\nlet b = undefined_here\n", 2, "Unbound value", List.of("ocamlc", "-c", "main.ml")),
				Arguments.of("ocaml", "main.ml", "let f = function\n  | 1 -> 2\n  | )\n", 3, "Syntax error", List.of("ocamlopt", "-c", "main.ml")),
				Arguments.of("ocaml", "main.ml", "let f x = match x with\n  | Some y -> y\n", 1, "this pattern-matching is not exhaustive", List.of("ocamlc", "-c", "main.ml")),
				Arguments.of("erlc", "main.erl", "-module(main).\n-export([f/0]).\nf() -> X.\n", 3, "variable 'X' is unbound", List.of("erlc", "main.erl")),
				Arguments.of("erlc", "main.erl", "-module(main).\nf() -> ok.\n", 2, "function f/0 is unused", List.of("erlc", "main.erl")),
				Arguments.of("fpc", "main.pas", "program main;\nbegin\n  undefined_here;\nend.\n", 3, "Identifier not found \"undefined_here\"", List.of("fpc", "-vewnh", "main.pas")),
				Arguments.of("go", "main.go", "package main\n\nfunc main() {\n\tundefinedHere()\n}\n", 4, "undefined: undefinedHere", List.of("go", "build", "-o", "a", "main.go")),
				Arguments.of("rustc", "main.rs", "fn main() {\n    undefined_here();\n}\n", 2, "cannot find function `undefined_here` in this scope", List.of("rustc", "--edition", "2021", "main.rs")),
				Arguments.of("rustc", "main.rs", "fn main() {\n    let unused = 1;\n}\n", 2, "unused variable: `unused`", List.of("rustc", "--edition", "2021", "main.rs")),
				Arguments.of("node", "main.js", "'use strict';\nconst a = ;\n", 2, "SyntaxError: Unexpected token ';'", List.of("node", "--check", "main.js")),
				Arguments.of("python", "main.py", "a = 1\nb = undefined_here\n", 2, "NameError: name 'undefined_here' is not defined", List.of("python3", "main.py")),
				Arguments.of("gcc", "main.cpp", "int main()\n{\n\treturn undefined_here;\n}\n", 3, "'undefined_here' was not declared", List.of("g++", "-c", "main.cpp")),
				Arguments.of("gcc", "main.c", "int main(void)\n{\n\treturn undefined_here;\n}\n", 3, "'undefined_here' undeclared", List.of("gcc", "-c", "main.c")),
				Arguments.of("gcc", "main.c", "int main(void)\n{\n\treturn undefined_here;\n}\n", 3, "use of undeclared identifier 'undefined_here'", List.of("clang", "-c", "main.c")),
				Arguments.of("click", "router.click", "// a router\nInfiniteSource -> -> Discard;\n", 2, "syntax error near '->'", List.of("click-check", "--userlevel", "router.click")),
				Arguments.of("ghc", "main.hs", "module Main where\nmain = undefined_here\n", 2, "Variable not in scope: undefined_here", List.of("ghc", "main.hs")));
	}

	@ParameterizedTest(name = "{0} of {5}")
	@MethodSource("errors")
	void anErrorBecomesAProblem(String matcher, String file, String source, int line, String message, List<String> command) throws IOException {
		Files.writeString(folder.resolve(file), source);
		var reader = new ProblemReader(ProblemMatchers.named(List.of(matcher)), folder);
		var problems = new ArrayList<Problem>();
		run(command, text -> reader.read(text).ifPresent(problems::add));
		assertTrue(problems.stream().anyMatch(problem -> problem.line() == line && problem.file().equals(folder.resolve(file))
				&& problem.message().replace('‘', '\'').replace('’', '\'').contains(message)), problems::toString);
	}

	/** dune names files from its root, and quotes lines between the place and the text. */
	@Test
	void dunesErrorBecomesAProblem() throws IOException {
		Files.writeString(folder.resolve("dune-project"), "(lang dune 2.9)\n");
		Files.writeString(folder.resolve("dune"), "(executable (name main))\n");
		Files.writeString(folder.resolve("main.ml"), "let () =\n  print_endline 1\n");
		var reader = new ProblemReader(ProblemMatchers.named(List.of("ocaml")), folder);
		var problems = new ArrayList<Problem>();
		run(List.of("dune", "build", "--root", ".", "./main.exe"), text -> reader.read(text).ifPresent(problems::add));
		assertEquals(List.of(2), problems.stream().filter(problem -> problem.file().equals(folder.resolve("main.ml"))).map(Problem::line).toList(), problems::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "osv/hello", "osv/http", "rumprun/hello", "rumprun/http", "gramine/hello", "gramine/http", "vorteil/hello", "vorteil/http", "nanos/hello",
			"nanos/files", "nabla/hello", "nabla/http", "unik/hello", "unikraft/hello", "unikraft/http", "unikraft/binary" })
	void thePosixTemplatesAreInOrderForGcc(String template) throws IOException {
		var directory = Templates.make(template, folder.resolve("project"));
		for (var source : Templates.files(directory, ".c")) {
			accepts(directory, List.of("gcc", "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", source.toString()));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello", "http", "threads" })
	void hermitsTemplatesAreRust(String template) throws IOException {
		var directory = Templates.make("hermit/" + template, folder.resolve("project"));
		// From outside the project, whose rust-toolchain.toml asks for a version that need not be here.
		accepts(folder, List.of("rustc", "--edition", "2024", "-D", "warnings", "--check-cfg", "cfg(target_os, values(\"hermit\"))", "-o", "app",
				directory.resolve("src/main.rs").toString()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello", "network", "block", "resolver" })
	void mirageTemplatesAreOCaml(String template) throws IOException {
		var directory = Templates.make("mirageos/" + template, folder.resolve("project"));
		accepts(directory, List.of("ocamlc", "-stop-after", "parsing", "config.ml"));
		accepts(directory, List.of("ocamlc", "-stop-after", "parsing", "unikernel.ml"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "hello", "echo" })
	void lingsTemplatesAreMadeByErlang(String template) throws IOException {
		var directory = Templates.make("ling/" + template, folder.resolve("project"));
		accepts(directory, List.of("erl", "-make"));
		assertTrue(Files.isRegularFile(directory.resolve("ebin/app.beam")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tamago/hello", "tamago/goroutines", "tamago/blink", "nanos/http", "unik/http" })
	void theGoTemplatesAreFormattedAndParsed(String template) throws IOException {
		var directory = Templates.make(template, folder.resolve("project"));
		var unformatted = new ArrayList<String>();
		var outcome = run(List.of("gofmt", "-l", directory.toString()), unformatted::add);
		assertTrue(outcome.succeeded(), () -> String.join("\n", outcome.lastLines()));
		assertEquals(List.of(), unformatted);
	}

	@Test
	void nanosWebServerIsBuiltByGo() throws IOException {
		var directory = Templates.make("nanos/http", folder.resolve("project"));
		accepts(directory, List.of("go", "vet", "."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "runtimejs/hello", "runtimejs/http", "unik/node" })
	void theScriptsAreInOrderForNode(String template) throws IOException {
		var directory = Templates.make(template, folder.resolve("project"));
		for (var script : Templates.files(directory, ".js")) {
			accepts(directory, List.of("node", "--check", script.toString()));
		}
	}

	/** The pascal of the families' own units cannot be compiled here: fpc must at least get as far as to miss the first of them. */
	@ParameterizedTest
	@ValueSource(strings = { "ultibo/hello", "ultibo/blink", "ultibo/http", "toro/hello", "toro/threads" })
	void thePascalTemplatesAreReadByFpcUpToTheirUnits(String template) throws IOException {
		var directory = Templates.make(template, folder.resolve("project"));
		var program = template.startsWith("ultibo") ? "program.lpr" : "Guest.pas";
		var lines = new ArrayList<String>();
		run(directory, List.of("fpc", program), lines::add);
		assertTrue(lines.stream().anyMatch(line -> line.contains("Fatal: Can't find unit")), () -> String.join("\n", lines));
	}

	private void accepts(Path directory, List<String> command) throws IOException {
		var outcome = run(directory, command, line -> {
		});
		assertTrue(outcome.succeeded(), () -> String.join(" ", command) + ": " + String.join("\n", outcome.lastLines()));
	}

	private ProcessOutcome run(List<String> command, Consumer<String> lines) throws IOException {
		return run(folder, command, lines);
	}

	private ProcessOutcome run(Path directory, List<String> command, Consumer<String> lines) throws IOException {
		var program = ToolFinder.environmentPath().stream().map(it -> it.resolve(command.getFirst())).filter(Files::isExecutable).findFirst();
		assumeTrue(program.isPresent(), command.getFirst() + " is not installed");
		var line = new ArrayList<>(command);
		line.set(0, program.get().toString());
		return new ProcessRunner(lines, new Cancellation(), LIMIT).run(new CommandLine(line, directory, Map.of("LC_ALL", "C.UTF-8", "GOFLAGS", "-mod=mod", "GOPROXY", "off")));
	}
}
