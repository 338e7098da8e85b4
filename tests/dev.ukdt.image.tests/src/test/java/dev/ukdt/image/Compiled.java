package dev.ukdt.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files made by the real compilers of this machine. */
public final class Compiled {
	private static final List<String> FREESTANDING = List.of("-ffreestanding", "-nostdlib", "-static", "-fno-pic", "-no-pie", "-Wl,-z,noexecstack",
			"-Wl,--build-id=none", "-Wl,-e,entry");

	private Compiled() {
	}

	/** A small image for no operating system: its entry is {@code entry}, and it holds a variable of 4000 bytes, {@code big}. */
	public static Path kernel(Path folder, Architecture architecture, String... options) throws IOException {
		return link(folder, architecture, "kernel.c", """
				char big[4000] = { 1 };
				int small = 42;
				static int helper(int i) { return big[i] + small; }
				void entry(void) { for (;;) small = helper(small & 7); }
				""", options);
	}

	/** Links one source file, C or assembler by its name, without any library. */
	public static Path link(Path folder, Architecture architecture, String name, String text, String... options) throws IOException {
		var source = Files.writeString(folder.resolve(name), text);
		var image = folder.resolve(name + "." + architecture + ".elf");
		var line = new ArrayList<>(List.of(compiler(architecture)));
		line.addAll(FREESTANDING);
		line.addAll(List.of(options));
		line.addAll(List.of("-o", image.toString(), source.toString()));
		run(line);
		return image;
	}

	static String compiler(Architecture architecture) {
		return switch (architecture) {
		case AARCH64 -> "aarch64-linux-gnu-gcc";
		case RISCV64 -> "riscv64-linux-gnu-gcc";
		case ARM -> "arm-none-eabi-gcc";
		default -> "gcc";
		};
	}

	/** Runs a tool to its good end. */
	public static String run(List<String> line) throws IOException {
		var process = new ProcessBuilder(line).redirectErrorStream(true).start();
		try (var out = process.getInputStream()) {
			var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
			assertEquals(0, process.waitFor(), () -> String.join(" ", line) + "\n" + text);
			return text;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	public static String run(String... line) throws IOException {
		return run(List.of(line));
	}
}
