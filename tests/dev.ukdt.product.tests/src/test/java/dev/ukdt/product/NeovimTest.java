package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** An editor that is not ours has the help for manifests by {@code ukdt serve-manifests}. Skipped without Neovim. */
class NeovimTest {
	@TempDir
	Path folder;

	private static boolean isInstalled() {
		return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "nvim")));
	}

	@Test
	void getsDiagnosticsCompletionAndHover() throws Exception {
		assumeTrue(isInstalled(), "there is no Neovim here");
		var file = Files.writeString(folder.resolve("Kraftfile"), "spec: v0.6\nnmae: web\ntargets:\n- plat: \n");
		var heard = run(file);
		assertFalse(heard.has("problem"), () -> heard.toString());
		var diagnostics = heard.getAsJsonArray("diagnostics");
		assertEquals(1, diagnostics.size(), diagnostics.toString());
		var problem = diagnostics.get(0).getAsJsonObject();
		assertEquals("unknown-key", problem.get("code").getAsString());
		assertEquals(List.of(1, 0, 4), List.of(problem.get("lnum").getAsInt(), problem.get("col").getAsInt(), problem.get("end_col").getAsInt()));
		assertTrue(heard.getAsJsonObject("completion").getAsJsonArray("items").asList().stream().anyMatch(item -> item.getAsJsonObject().get("label").getAsString().equals("qemu")));
		assertTrue(heard.getAsJsonObject("hover").getAsJsonObject("contents").get("value").getAsString().contains("What to build for"));
		assertTrue(heard.get("stopped").getAsBoolean(), "the server ends when it is told to");
	}

	private JsonObject run(Path file) throws IOException, InterruptedException {
		var result = folder.resolve("heard.json");
		var script = folder.resolve("manifests.lua");
		try (var text = getClass().getResourceAsStream("/neovim/manifests.lua")) {
			Files.copy(text, script);
		}
		var log = folder.resolve("log");
		var builder = new ProcessBuilder("nvim", "--headless", "--clean", "-n", "-S", script.toString()).directory(folder.toFile())
				.redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().putAll(Map.of("UKDT", Ukdt.command().getFirst(), "FILE", file.toString(), "RESULT", result.toString(), "XDG_STATE_HOME", folder.toString(),
				"XDG_CACHE_HOME", folder.toString()));
		var process = builder.start();
		if (!process.waitFor(110, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
		}
		assertTrue(Files.exists(result), () -> "Neovim said: " + read(log));
		return JsonParser.parseString(Files.readString(result)).getAsJsonObject();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}
}
