package dev.ukdt.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.ukdt.core.build.Problem;
import dev.ukdt.core.build.Problem.Severity;
import dev.ukdt.core.build.ProblemMatchers;
import dev.ukdt.core.build.ProblemReader;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;

/** What real compilers print about a real file becomes problems at the right place. */
class ProblemReaderTest {
	private static final String BAD = """
			int unused_result(void);
			int main(void)
			{
				int x = "text";
			    return undeclared;
			}
			""";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "gcc", "clang", "aarch64-linux-gnu-gcc", "arm-none-eabi-gcc" })
	void aCompilersErrorsAreFoundUnderAnyPath(String compiler) throws IOException {
		var directory = Files.createDirectories(folder.resolve("a b/ä ö/c"));
		Files.writeString(directory.resolve("bad file.c"), BAD);
		var problems = run(directory, compiler, "-c", "-fdiagnostics-color=always", "bad file.c");
		var error = problems.stream().filter(problem -> problem.severity() == Severity.ERROR && problem.line() == 5).findFirst().orElseThrow();
		assertEquals(directory.resolve("bad file.c"), error.file());
		assertEquals(12, error.column());
		assertTrue(error.message().contains("undeclared"), error.message());
		assertTrue(problems.stream().anyMatch(problem -> problem.line() == 4), problems.toString());
	}

	@Test
	void theAssemblersErrorIsFound() throws IOException {
		Files.writeString(folder.resolve("boot.S"), "\tnop\n\tnosuchinstruction\n");
		var problems = run(folder, "gcc", "-c", "boot.S");
		assertEquals(List.of(2), problems.stream().map(Problem::line).toList());
	}

	@Test
	void theLinkersUndefinedReferenceIsFoundAtItsLine() throws IOException {
		Files.writeString(folder.resolve("main.c"), "void missing(void);\nint main(void)\n{\n\tmissing();\n}\n");
		var problems = run(folder, "gcc", "-g", "main.c");
		assertTrue(problems.stream().anyMatch(problem -> problem.line() == 4 && problem.message().contains("undefined reference")),
				problems.toString());
	}

	@Test
	void theLinkersLineIsFoundWithItsSectionToo() {
		var problem = reader(folder).read("/src/main.c:4:(.text+0x5): undefined reference to `missing'").orElseThrow();
		assertEquals(4, problem.line());
		assertEquals("undefined reference to `missing'", problem.message());
	}

	@Test
	void makesDirectoriesAreFollowed() throws IOException {
		var sub = Files.createDirectory(folder.resolve("sub dir"));
		Files.writeString(sub.resolve("bad.c"), BAD);
		Files.writeString(sub.resolve("Makefile"), "all:\n\tgcc -c bad.c\n");
		Files.writeString(folder.resolve("Makefile"), "all:\n\t$(MAKE) -C 'sub dir'\n");
		var problems = run(folder, "make", "-w");
		assertTrue(problems.stream().anyMatch(problem -> problem.file().equals(sub.resolve("bad.c")) && problem.line() == 5), problems.toString());
	}

	@Test
	void theMakefilesOwnErrorIsFound() throws IOException {
		Files.writeString(folder.resolve("Makefile"), "all:\n        echo\n");
		assertEquals(List.of(2), run(folder, "make").stream().map(Problem::line).toList());
	}

	@Test
	void anyTextIsTakenWithoutAnError() {
		var reader = reader(folder);
		for (var line : List.of("", ":", "::::", "a:99999999999999:1: error: x", "\0:1:1: error: x", "x".repeat(100_000), "make: Entering directory '\0'")) {
			reader.read(line);
		}
	}

	private static ProblemReader reader(Path directory) {
		return new ProblemReader(ProblemMatchers.named(List.of("gcc", "ld", "make")), directory);
	}

	private static List<Problem> run(Path directory, String... command) throws IOException {
		var problems = new ArrayList<Problem>();
		var reader = reader(directory);
		new ProcessRunner(line -> reader.read(line).ifPresent(problems::add), new Cancellation(), Duration.ofMinutes(1))
				.run(new CommandLine(List.of(command), directory));
		return problems;
	}
}
