package dev.ukdt.ui.tests.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Platform;

/** Another IDE on the same display, of the same bundles, with a workspace and guests of its own; it does an {@link OtherIdeTask} and tells of it. */
final class OtherIde implements AutoCloseable {
	private static final String SIMPLE_CONFIGURATOR = "org.eclipse.equinox.simpleconfigurator";

	private final Process process;
	private final BufferedReader told;

	/**
	 * Starts it.
	 *
	 * @param folder holds the workspace, the configuration and the guests, also of one that ran before
	 * @param task   as {@link OtherIdeTask} understands it
	 */
	OtherIde(Path folder, String task) throws IOException {
		var line = new ArrayList<String>();
		line.add(ProcessHandle.current().info().command().orElseThrow());
		line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
		line.addAll(List.of("-D" + OtherIdeTask.PROPERTY + "=" + task, "-Ddev.ukdt.machine.guests=" + folder.resolve("guests"), "-cp", System.getProperty("java.class.path"),
				"org.eclipse.equinox.launcher.Main", "-nosplash", "-application", "org.eclipse.ui.ide.workbench", "-product", "dev.ukdt.ui.product", "-data",
				folder.resolve("workspace").toString(), "-configuration", configuration(folder.resolve("configuration")).toString()));
		if (System.getProperty("osgi.dev") != null) {
			line.addAll(List.of("-dev", System.getProperty("osgi.dev")));
		}
		process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		told = process.inputReader();
	}

	/** That of this IDE, without what it has remembered. */
	private static Path configuration(Path copy) throws IOException {
		var own = Path.of(Platform.getConfigurationLocation().getURL().getPath());
		if (!Files.exists(copy)) {
			Files.createDirectories(copy.resolve(SIMPLE_CONFIGURATOR));
			Files.copy(own.resolve("config.ini"), copy.resolve("config.ini"));
			var bundles = own.resolve(SIMPLE_CONFIGURATOR).resolve("bundles.info");
			if (Files.exists(bundles)) {
				Files.copy(bundles, copy.resolve(SIMPLE_CONFIGURATOR).resolve("bundles.info"));
			}
		}
		return copy;
	}

	/** Waits until it tells a line that begins so, and gives the rest of that line. */
	String await(String word) throws IOException {
		for (var line = told.readLine(); line != null; line = told.readLine()) {
			if (line.startsWith(word + " ")) {
				return line.substring(word.length() + 1);
			}
		}
		throw new AssertionError("the other IDE ended without '" + word + "'");
	}

	/** As a person's kill -9 does it: nothing is cleaned up. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws InterruptedException {
		kill();
	}
}
