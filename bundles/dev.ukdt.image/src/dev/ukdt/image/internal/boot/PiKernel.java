package dev.ukdt.image.internal.boot;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.image.Architecture;

/** The file names by which a Raspberry Pi's firmware finds its kernel. (Raspberry Pi documentation, config.txt, "kernel".) */
final class PiKernel {
	private static final Map<String, Architecture> NAMES = Map.of(
			"kernel.img", Architecture.ARM,
			"kernel7.img", Architecture.ARM,
			"kernel7l.img", Architecture.ARM,
			"kernel8.img", Architecture.AARCH64,
			"kernel_2712.img", Architecture.AARCH64);

	private PiKernel() {
	}

	/** The architecture of the Pi that looks for a file of this name; empty when none does. */
	static Optional<Architecture> of(Path path) {
		return Optional.ofNullable(path.getFileName()).map(name -> NAMES.get(name.toString()));
	}
}
