package dev.ukdt.manifest.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A client that is not ours, from npm, talks to the server as a process of its own. Skipped without Node.js or its registry. */
class ForeignClientTest {
	private static final String LIBRARY = "vscode-languageserver-protocol@3.17.5";

	@TempDir
	Path folder;

	private String run(Path directory, List<String> line) throws IOException, InterruptedException {
		var output = folder.resolve("output");
		var process = new ProcessBuilder(line).directory(directory.toFile()).redirectOutput(output.toFile()).redirectErrorStream(false)
				.redirectError(folder.resolve("errors").toFile()).start();
		if (!process.waitFor(90, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
			throw new IOException(line.getFirst() + " does not end");
		}
		return process.exitValue() == 0 ? Files.readString(output) : null;
	}

	private boolean works(String program) throws InterruptedException {
		try {
			return run(folder, List.of(program, "--version")) != null;
		} catch (IOException e) {
			return false;
		}
	}

	@Test
	void getsDiagnosticsCompletionAndHover() throws IOException, InterruptedException, URISyntaxException {
		assumeTrue(works("node") && works("npm"), "there is no Node.js here");
		var modules = Path.of("target", "npm").toAbsolutePath();
		if (!Files.exists(modules.resolve("node_modules/vscode-languageserver-protocol"))) {
			Files.createDirectories(modules);
			assumeTrue(run(modules, List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", modules.toString(), LIBRARY)) != null, "npm cannot get " + LIBRARY);
		}
		var client = modules.resolve("client.cjs");
		Files.copy(Path.of(getClass().getResource("/client/client.cjs").toURI()), client, StandardCopyOption.REPLACE_EXISTING);
		var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		var line = new ArrayList<>(List.of("node", client.toString(), folder.toString(), java, "-cp", System.getProperty("java.class.path"), ServerProcess.class.getName()));
		var said = run(modules, line);
		assertTrue(said != null, () -> read(folder.resolve("errors")));
		check(JsonParser.parseString(said).getAsJsonObject());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			return e.toString();
		}
	}

	private static void check(JsonObject heard) {
		assertEquals("UKDT manifests", heard.get("server").getAsString());
		var problem = heard.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
		assertEquals("unknown-key", problem.get("code").getAsString());
		assertEquals(1, problem.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt());
		assertTrue(heard.getAsJsonArray("completion").asList().stream().anyMatch(label -> label.getAsString().equals("qemu")));
		assertTrue(heard.get("hover").getAsString().contains("What to build for"));
		assertEquals(0, heard.get("exit").getAsInt(), "the server ends well");
	}
}
