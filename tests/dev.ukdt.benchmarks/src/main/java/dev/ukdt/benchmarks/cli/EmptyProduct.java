package dev.ukdt.benchmarks.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration of the product with one more bundle in it, whose application does nothing. */
record EmptyProduct(Path configuration) {
	private static final String MANIFEST = """
			Manifest-Version: 1.0
			Bundle-ManifestVersion: 2
			Bundle-SymbolicName: empty;singleton:=true
			Bundle-Version: 1.0.0
			Require-Bundle: org.eclipse.equinox.app
			""";
	private static final String PLUGIN = """
			<plugin>
				<extension id="empty" point="org.eclipse.core.runtime.applications">
					<application><run class="dev.ukdt.benchmarks.cli.EmptyApplication"/></application>
				</extension>
			</plugin>
			""";

	/** Writes bundle and configuration below a folder. */
	static EmptyProduct in(Path folder, Path product) throws IOException {
		var bundle = folder.resolve("empty");
		write(bundle.resolve("META-INF/MANIFEST.MF"), MANIFEST);
		write(bundle.resolve("plugin.xml"), PLUGIN);
		var name = EmptyApplication.class.getName().replace('.', '/') + ".class";
		try (var code = EmptyApplication.class.getClassLoader().getResourceAsStream(name)) {
			Files.createDirectories(bundle.resolve(name).getParent());
			Files.copy(code, bundle.resolve(name));
		}
		var configuration = folder.resolve("configuration");
		var list = "org.eclipse.equinox.simpleconfigurator/bundles.info";
		// Relative places in it are relative to the product, wherever the configuration lies.
		var bundles = Files.readString(product.resolve("configuration").resolve(list));
		write(configuration.resolve(list), bundles + "empty,1.0.0," + bundle.toUri() + ",4,false\n");
		write(configuration.resolve("config.ini"), Files.readString(product.resolve("configuration/config.ini")));
		return new EmptyProduct(configuration);
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}
}
