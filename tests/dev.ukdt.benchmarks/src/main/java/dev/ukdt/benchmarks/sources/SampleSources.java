package dev.ukdt.benchmarks.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A C file of 5,000 lines with its twin as plain text, and a project of 2,000 files. */
final class SampleSources {
	private SampleSources() {
	}

	static void write(Path folder) throws IOException {
		var small = Files.createDirectories(folder.resolve("small"));
		var text = new StringBuilder();
		for (var i = 0; i < 1000; i++) {
			text.append("/* The function number ").append(i).append(". */\nint function_").append(i * 5).append("(int a, const char *text)\n{\n\treturn a + ").append(i)
					.append(" + (text ? text[0] : 0);\n}\n");
		}
		Files.writeString(small.resolve("main.benchc"), text);
		Files.writeString(small.resolve("main.txt"), text);
		Files.writeString(small.resolve("compile_commands.json"),
				"[{\"directory\": \"" + small + "\", \"file\": \"main.benchc\", \"command\": \"cc -x c -c main.benchc\"}]\n");
		for (var i = 0; i < 2000; i++) {
			var file = folder.resolve("big/part" + i / 50 + "/file" + i + ".c");
			Files.createDirectories(file.getParent());
			Files.writeString(file, "int value_" + i + "(void)\n{\n\treturn " + i + ";\n}\n");
		}
	}
}
