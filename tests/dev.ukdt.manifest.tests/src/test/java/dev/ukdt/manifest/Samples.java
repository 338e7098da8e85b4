package dev.ukdt.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Formats;

/** One right file of each format. */
public final class Samples {
	/** A sample and the name that it has in a project. */
	public record Sample(Format format, Path file, String text) {
		public Manifest read() {
			return Manifest.read(format, text, Surroundings.unknown());
		}

		public Manifest with(String other) {
			return Manifest.read(format, other, Surroundings.unknown());
		}

		@Override
		public String toString() {
			return format.id();
		}
	}

	private Samples() {
	}

	public static Sample of(String format) {
		try {
			var folder = Path.of(Samples.class.getResource("/samples/" + format).toURI());
			try (var files = Files.walk(folder)) {
				var file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
				return new Sample(Formats.all().find(format).orElseThrow(), file, Files.readString(file, UTF_8));
			}
		} catch (IOException | URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	public static List<Sample> all() {
		return Formats.all().list().stream().map(format -> of(format.id())).toList();
	}

	/** Where collections of real manifests lie, beside the project; need not be there. */
	public static Path corpus() {
		return Path.of(System.getProperty("ukdt.root", "."), "..", "shared", "corpus").normalize();
	}
}
