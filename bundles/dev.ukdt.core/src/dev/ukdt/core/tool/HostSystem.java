package dev.ukdt.core.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The kind of system that UKDT runs on, as far as getting a tool differs. */
public enum HostSystem {
	DEBIAN, FEDORA, ARCH, MACOS, FREEBSD, WINDOWS, OTHER;

	private static final HostSystem CURRENT = detect();

	public static HostSystem current() {
		return CURRENT;
	}

	/** The name used in descriptors. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The processor of this machine, by the name that descriptors use: {@code x86_64}, {@code aarch64}, {@code riscv64}. */
	public static String architecture() {
		var arch = System.getProperty("os.arch");
		return arch.equals("amd64") ? "x86_64" : arch;
	}

	private static HostSystem detect() {
		var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (os.startsWith("mac")) {
			return MACOS;
		}
		if (os.startsWith("windows")) {
			return WINDOWS;
		}
		return os.equals("freebsd") ? FREEBSD : linux();
	}

	/** {@code ID} and {@code ID_LIKE} of os-release(5) name the distribution and those it descends from. */
	private static HostSystem linux() {
		try {
			for (var line : Files.readAllLines(Path.of("/etc/os-release"))) {
				if (line.startsWith("ID=") || line.startsWith("ID_LIKE=")) {
					for (var system : new HostSystem[] { DEBIAN, FEDORA, ARCH }) {
						if (line.contains(system.id())) {
							return system;
						}
					}
				}
			}
		} catch (IOException e) {
			return OTHER;
		}
		return OTHER;
	}
}
