package dev.ukdt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The product's workbench with the bundle {@code dev.ukdt.sources.bench}, in which the parts of benchmarks run that need windows.
 *
 * @param folder an empty one, for the workspace and all else
 */
public record Workbench(Path folder) {
	private static final Path PRODUCT = Path.of(System.getProperty("ukdt.product"));
	private static final Path BUNDLE = Path.of(System.getProperty("ukdt.root"), "tests/dev.ukdt.sources.bench");

	public static boolean hasDisplay() {
		return System.getenv("DISPLAY") != null;
	}

	/**
	 * Starts it with a system property that tells the bundle what to measure, waits until it has ended, at most five minutes, and returns its numbers.
	 *
	 * @throws IOException when it could not measure
	 */
	public Properties measure(String property, String value) throws IOException, InterruptedException {
		var configuration = folder.resolve("configuration");
		var list = "org.eclipse.equinox.simpleconfigurator/bundles.info";
		Files.createDirectories(configuration.resolve(list).getParent());
		Files.writeString(configuration.resolve(list),
				Files.readString(PRODUCT.resolve("configuration").resolve(list)) + "dev.ukdt.sources.bench,0.1.0.qualifier," + BUNDLE.toUri() + ",4,false\n");
		Files.writeString(configuration.resolve("config.ini"), Files.readString(PRODUCT.resolve("configuration/config.ini")));
		var properties = folder.resolve("dev.properties");
		Files.writeString(properties, "dev.ukdt.sources.bench=target/classes\n@ignoredot@=true\n");
		var result = folder.resolve("result.properties");
		var launcher = Arrays.stream(PRODUCT.resolve("plugins").toFile().listFiles()).filter(file -> file.getName().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		var process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
				"-D" + property + "=" + value, "-Dukdt.bench.result=" + result, "-jar", launcher.toString(), "-nosplash", "-configuration", configuration.toString(),
				"-dev", properties.toUri().toString(), "-product", "dev.ukdt.ui.product", "-data", folder.resolve("workspace").toString())).inheritIO().start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
			throw new IOException("the workbench did not end within five minutes");
		}
		var numbers = new Properties();
		try (var in = Files.newBufferedReader(result)) {
			numbers.load(in);
		}
		if (numbers.containsKey("failure")) {
			throw new IOException("the workbench could not measure: " + numbers.getProperty("failure"));
		}
		return numbers;
	}
}
