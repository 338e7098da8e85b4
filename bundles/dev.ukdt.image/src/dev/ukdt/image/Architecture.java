package dev.ukdt.image;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A processor architecture that images are made for. */
public enum Architecture {
	X86_64("x86_64", "amd64", "x86-64", "x64"),
	X86("x86", "i386", "i486", "i586", "i686"),
	AARCH64("aarch64", "arm64"),
	RISCV64("riscv64"),
	/** 32-bit Arm, Cortex-M included. */
	ARM("arm", "arm32", "cortex-m", "armv7", "armv7-m"),
	/** None of the others, or not told by the image. */
	UNKNOWN("unknown");

	private final String id;
	private final List<String> aliases;

	Architecture(String id, String... aliases) {
		this.id = id;
		this.aliases = List.of(aliases);
	}

	/** The name that is used in descriptors, on the command line and in folders, such as {@code x86_64}. */
	public String id() {
		return id;
	}

	/** Other names that {@link #parse} takes for it, in lower case. */
	public List<String> aliases() {
		return aliases;
	}

	/**
	 * The architecture of that id or alias, in upper or lower case.
	 *
	 * @throws IllegalArgumentException when there is none; the message lists what there is
	 */
	public static Architecture parse(String name) {
		String wanted = name.toLowerCase(Locale.ROOT);
		return Arrays.stream(values())
				.filter(architecture -> architecture != UNKNOWN)
				.filter(architecture -> architecture.id.equals(wanted) || architecture.aliases.contains(wanted))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no architecture; there are " + known()));
	}

	private static String known() {
		return Arrays.stream(values()).filter(architecture -> architecture != UNKNOWN).map(Architecture::id).collect(Collectors.joining(", "));
	}

	@Override
	public String toString() {
		return id;
	}
}
