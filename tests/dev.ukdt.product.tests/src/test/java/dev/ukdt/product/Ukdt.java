package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/**
 * One run of the product's {@code ukdt}, as a person starts it.
 *
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record Ukdt(int exitCode, String out, String err) {
	private static final Path PRODUCT = Path.of(System.getProperty("ukdt.root"),
			"releng/dev.ukdt.repository/target/products/dev.ukdt.ide/linux/gtk/x86_64/ukdt");

	/** The whole command line, for tests that do not wait for its end. */
	static List<String> command(String... arguments) {
		var line = new ArrayList<>(List.of(PRODUCT.toString()));
		line.addAll(List.of(arguments));
		return line;
	}

	/** Runs a command to its end, at most two minutes, and leaves nothing behind when it takes longer. */
	static Ukdt run(String... arguments) {
		return run(Map.of(), arguments);
	}

	static Ukdt run(Map<String, String> environment, String... arguments) {
		var line = command(arguments);
		try {
			var out = Files.createTempFile("ukdt", ".out");
			var err = Files.createTempFile("ukdt", ".err");
			var builder = new ProcessBuilder(line).redirectInput(Path.of("/dev/null").toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
			builder.environment().putAll(environment);
			var process = builder.start();
			var ended = process.waitFor(2, TimeUnit.MINUTES);
			if (!ended) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly().waitFor();
			}
			var result = new Ukdt(process.exitValue(), read(out), read(err));
			assertTrue(ended, () -> "did not end: " + result);
			return result;
		} catch (IOException e) {
			throw new IllegalStateException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private static String read(Path file) throws IOException {
		var text = Files.readString(file, StandardCharsets.UTF_8);
		Files.delete(file);
		return text;
	}

	/** Fails, with all that was printed, unless the command ended with this code. */
	Ukdt expect(int code) {
		assertEquals(code, exitCode, toString());
		return this;
	}

	/** The standard output as JSON. */
	JsonElement json() {
		return JsonParser.parseString(out);
	}
}
