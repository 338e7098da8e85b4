package dev.ukdt.cli.debug;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.eclipse.core.runtime.Platform;

/** A workspace for one command: Eclipse keeps breakpoints in one. Removed when this process ends. */
final class TemporaryWorkspace {
	private TemporaryWorkspace() {
	}

	/** Gives this process a workspace if it has none. Before the first use of one. */
	static void open() throws IOException {
		var location = Platform.getInstanceLocation();
		if (location == null || location.isSet()) {
			return;
		}
		var folder = Files.createTempDirectory("ukdt-workspace");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "UKDT workspace"));
		location.set(folder.toUri().toURL(), false);
	}

	private static void remove(Path folder) {
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			// What is left lies in the system's folder for temporary files.
		}
	}
}
