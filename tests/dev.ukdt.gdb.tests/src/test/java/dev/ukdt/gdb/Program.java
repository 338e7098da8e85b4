package dev.ukdt.gdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A C program for the host, compiled for a test. */
final class Program {

	static final String SOURCE = """
			#include <stdio.h>
			#include <unistd.h>
			struct point { int x, y; };
			int counter;
			int numbers[1000];
			static int twice(int n) {
				int result = n * 2;
				return result;
			}
			int main(void) {
				struct point p = { 3, 4 };
				const char *text = "gr\\u00fc\\u00df dich";
				for (int i = 0; i < 3; i++) {
					counter += twice(i);
				}
				printf("%d %d %s\\n", counter, p.x, text);
				while (counter > 0) {
					pause();
				}
				return 7;
			}
			""";

	private Program() {
	}

	/** Compiles the source in the folder, with debugging information; the executable. */
	static Path compile(Path folder) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		Path source = Files.writeString(folder.resolve("program.c"), SOURCE);
		Path program = folder.resolve("program");
		Process gcc = new ProcessBuilder("gcc", "-g", "-O0", "-o", program.toString(), source.toString()).inheritIO().start();
		if (!gcc.waitFor(60, TimeUnit.SECONDS) || gcc.exitValue() != 0) {
			throw new AssertionError("gcc could not compile the test's program");
		}
		return program;
	}

	/** The line, from 1, that contains this text. */
	static int line(String text) {
		return (int) SOURCE.substring(0, SOURCE.indexOf(text)).lines().count() + (text.startsWith("\t") ? 1 : 0);
	}
}
