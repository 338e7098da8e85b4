package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.board.tests.Program;

/** U-Boot for the Raspberry Pi 3, from Debian's package for arm64, which is fetched once and unpacked, not installed. */
final class RaspberryUBoot {
	private static final Path FOLDER = Path.of("target/u-boot-rpi").toAbsolutePath();

	private RaspberryUBoot() {
	}

	/** Skips the test where the package cannot be had. */
	static Path file() throws IOException {
		var file = FOLDER.resolve("usr/lib/u-boot/rpi_3/u-boot.bin");
		if (!Files.exists(file)) {
			assumeTrue(Program.exists("apt-get") && Program.exists("dpkg"), "this is no Debian: there is no package u-boot-rpi");
			Files.createDirectories(FOLDER.resolve("lists/partial"));
			Files.createDirectories(FOLDER.resolve("cache/archives/partial"));
			assumeTrue(apt("update") && apt("download", "u-boot-rpi"), "the package u-boot-rpi cannot be fetched");
			try (var packages = Files.newDirectoryStream(FOLDER, "u-boot-rpi_*.deb")) {
				for (var found : packages) {
					Program.run("dpkg", "-x", found.toString(), FOLDER.toString());
				}
			}
		}
		assumeFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("U-Boot 2025.01"),
				"U-Boot 2025.01 prints nothing on QEMU's raspi3b, unlike 2023.01");
		return file;
	}

	private static boolean apt(String... words) throws IOException {
		var line = new ArrayList<>(List.of("apt-get", "-q", "-oAPT::Architecture=arm64", "-oAPT::Architectures=arm64", "-oDir::State::lists=" + FOLDER.resolve("lists"),
				"-oDir::Cache=" + FOLDER.resolve("cache"), "-oAPT::Sandbox::User="));
		line.addAll(List.of(words));
		try {
			return new ProcessBuilder(line).directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(FOLDER.resolve("apt.log").toFile()).start().waitFor() == 0;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
