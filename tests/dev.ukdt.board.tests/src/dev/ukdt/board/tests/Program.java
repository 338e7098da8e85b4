package dev.ukdt.board.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of this machine, run to their end. */
public final class Program {
	private Program() {
	}

	/** Runs a program that must succeed. @return what it printed, without the last end of line */
	public static String run(String... line) throws IOException {
		var process = new ProcessBuilder(line).redirectErrorStream(true).start();
		try (var out = process.getInputStream()) {
			process.getOutputStream().close();
			var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(0, process.waitFor(), () -> String.join(" ", line) + "\n" + text);
			return text.strip();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	/** Whether a program is there. */
	public static boolean exists(String name) {
		return List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin", "/usr/local/bin").stream().anyMatch(folder -> new File(folder, name).canExecute());
	}
}
