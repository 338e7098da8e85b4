package dev.ukdt.families.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.URIUtil;
import org.osgi.framework.FrameworkUtil;

/** Folders of this bundle, and those of a test. */
final class Folders {
	private Folders() {
	}

	/** A folder of this bundle as files. */
	static Path of(String name) {
		try {
			return Path.of(URIUtil.toURI(FileLocator.toFileURL(FrameworkUtil.getBundle(Folders.class).getEntry(name))));
		} catch (IOException | URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	static void delete(Path folder) {
		try (var files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
