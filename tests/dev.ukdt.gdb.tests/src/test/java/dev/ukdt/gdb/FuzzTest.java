package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A short run of the coverage-guided fuzzer Jazzer on the parser and on the session, beginning with the corpus. For a long
 * one: {@code -Dukdt.fuzz.seconds=600}. What it finds is written to the folder that the failure names.
 */
class FuzzTest {

	private static final int SECONDS = Integer.getInteger("ukdt.fuzz.seconds", 5);

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(classes = { MiReaderFuzz.class, GdbSessionFuzz.class })
	@Timeout(value = 30, unit = TimeUnit.MINUTES)
	void findsNothing(Class<?> target) throws Exception {
		var output = folder.resolve("output.txt");
		var found = Files.createDirectories(Path.of("target", "fuzz", target.getSimpleName()).toAbsolutePath());
		var corpus = Path.of("src", "test", "corpus", target.getSimpleName()).toAbsolutePath();
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"--enable-native-access=ALL-UNNAMED", "-XX:+EnableDynamicAgentLoading", "-cp", System.getProperty("java.class.path"),
				"com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.getName(), "--instrumentation_includes=dev.ukdt.gdb.**",
				"--reproducer_path=" + found, "-artifact_prefix=" + found + "/", "-max_total_time=" + SECONDS, "-timeout=20", "-rss_limit_mb=2048",
				Files.createDirectory(folder.resolve("new")).toString(), corpus.toString())
						.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertTrue(process.waitFor(SECONDS + 100L, TimeUnit.SECONDS), () -> "The fuzzer does not end: " + lastOf(output));
			assertEquals(0, process.exitValue(), () -> "Found (see " + found + "): " + lastOf(output));
		} finally {
			process.destroyForcibly();
		}
		assertTrue(lastOf(output).contains("Done "), () -> lastOf(output));
	}

	private static String lastOf(Path output) {
		try {
			List<String> lines = Files.readAllLines(output);
			return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
		} catch (IOException e) {
			return e.toString();
		}
	}
}
