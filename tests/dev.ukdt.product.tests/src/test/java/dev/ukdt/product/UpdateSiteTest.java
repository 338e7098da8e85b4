package dev.ukdt.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The update site alone is enough to make an IDE: it holds every bundle that is needed. */
class UpdateSiteTest {
	private static final Path RELENG = Path.of(System.getProperty("ukdt.root"), "releng/dev.ukdt.repository/target");
	private static final Path SCRIPTS = RELENG.resolve("products/dev.ukdt.ide/linux/gtk/x86_64");

	@TempDir
	Path folder;

	@Test
	void aWholeIdeIsInstalledFromTheSiteAlone() throws IOException, InterruptedException {
		var site = RELENG.resolve("repository").toUri();
		var destination = folder.resolve("ide");
		// The proxy leads nowhere: whatever asks the network fails here.
		run(List.of(SCRIPTS.resolve("ukdt-ide").toString(), "-nosplash", "-data", "@none", "-configuration", folder.resolve("configuration").toString(),
				"-application", "org.eclipse.equinox.p2.director", "-repository", site.toString(), "-installIU", "dev.ukdt.ide", "-destination",
				destination.toString(), "-profile", "test", "-roaming", "-p2.os", "linux", "-p2.ws", "gtk", "-p2.arch", "x86_64"));
		assertEquals("bare", run(List.of(destination.resolve("ukdt").toString(), "families")).lines().findFirst().orElse("").split(" ")[0]);
	}

	private String run(List<String> command) throws IOException, InterruptedException {
		var output = folder.resolve("output");
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("JAVA_TOOL_OPTIONS",
				"-Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=9 -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=9");
		var process = builder.start();
		var ended = process.waitFor(110, TimeUnit.SECONDS);
		process.destroyForcibly();
		var text = Files.readString(output, StandardCharsets.UTF_8);
		assertTrue(ended && process.waitFor() == 0, text);
		return text.replaceAll("(?m)^Picked up JAVA_TOOL_OPTIONS.*\\R", "");
	}
}
