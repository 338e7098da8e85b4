package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** Files made ready for QEMU's multiboot loader, which unpacks nothing and takes a blank or a comma for the end of a module's name. */
record HypervisorFiles(Path cache) {
	static HypervisorFiles inCache() throws IOException {
		return new HypervisorFiles(Files.createDirectories(Path.of(System.getProperty("user.home"), ".cache", "ukdt", "hypervisors")));
	}

	/** The file itself, or its contents in the cache, where they are kept for the next time. */
	Path unpacked(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			if (in.read() != 0x1f || in.read() != 0x8b) {
				return file;
			}
		}
		var real = file.toRealPath();
		var kept = cache.resolve(real.getFileName() + "-" + Files.size(real) + "-" + Files.getLastModifiedTime(real).toMillis());
		if (!Files.exists(kept)) {
			var half = Files.createTempFile(cache, "half", "");
			try (var in = new GZIPInputStream(Files.newInputStream(real))) {
				Files.copy(in, half, StandardCopyOption.REPLACE_EXISTING);
			}
			Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
		}
		return kept;
	}

	/** A name for the image that the loader takes whole: its own, or that of a link. */
	Path module(Path image) throws IOException {
		var name = image.toAbsolutePath().toString();
		if (name.chars().noneMatch(c -> c == ' ' || c == ',')) {
			return image.toAbsolutePath();
		}
		var link = cache.resolve("guest-" + Integer.toHexString(name.hashCode()));
		Files.deleteIfExists(link);
		return Files.createSymbolicLink(link, image.toAbsolutePath());
	}
}
