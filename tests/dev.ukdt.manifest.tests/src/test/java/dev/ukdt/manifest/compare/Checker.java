package dev.ukdt.manifest.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A family's own program that reads its manifests, and says whether it takes one.
 *
 * @param program  looked for on PATH
 * @param formats  ids of the formats that it reads
 * @param name     the name under which it wants the file
 * @param line     its arguments behind the program; {@code FILE} stands for the file, {@code FOLDER} for the folder that it is in
 * @param around   files that must stand beside the manifest, empty ones
 * @param needs    another program that it calls; empty for none
 * @param refuses  what its output has when it refuses the file; empty when its exit code says it
 */
record Checker(String program, List<String> formats, String name, List<String> line, List<String> around, String needs, String refuses) {
	/** How long one run may take on a machine that does other things as well. */
	private static final int LIMIT_SECONDS = 90;

	static final List<Checker> ALL = List.of(
			new Checker("virt-xml-validate", List.of("libvirt-domain"), "domain.xml", List.of("FILE", "domain"), List.of(), "xmllint", ""),
			new Checker("qemu-system-x86_64", List.of("qemu-readconfig"), "guest.cfg", List.of("-display", "none", "-readconfig", "FILE", "-dump-vmstate", "/dev/null"),
					List.of(), "", "parse error|There is no option group|no group defined|no id"),
			new Checker("kconfig-conf", List.of("unikraft-config"), ".config", List.of("--olddefconfig", "FOLDER/Kconfig"), List.of("Kconfig"), "", "unexpected data|invalid"),
			new Checker("cargo", List.of("cargo-toml"), "Cargo.toml", List.of("metadata", "--no-deps", "--offline", "--format-version", "1", "--manifest-path", "FILE"),
					List.of("src/main.rs", "src/lib.rs"), "", ""),
			new Checker("npm", List.of("package-json"), "package.json", List.of("pkg", "get", "name", "--offline"), List.of(), "", ""),
			new Checker("solo5-elftool", List.of("solo5-manifest"), "manifest.json", List.of("gen-manifest", "FILE", "FOLDER/manifest.c"), List.of(), "", ""));

	boolean isInstalled() {
		return find(program).isPresent() && (needs.isEmpty() || find(needs).isPresent());
	}

	private static Optional<Path> find(String name) {
		return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(place -> Path.of(place, name)).filter(Files::isExecutable).findFirst();
	}

	/** Runs the program on a text, in an empty folder. */
	boolean takes(Path folder, String text) throws IOException, InterruptedException {
		for (var other : around) {
			Files.createDirectories(folder.resolve(other).getParent());
			Files.writeString(folder.resolve(other), "");
		}
		var file = Files.writeString(folder.resolve(name), text);
		var output = folder.resolve("checker.out");
		var command = new ArrayList<>(List.of(find(program).orElseThrow().toString()));
		line.forEach(word -> command.add(word.equals("FILE") ? file.toString() : word.replace("FOLDER", folder.toString())));
		var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(Path.of("/dev/null").toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().put("KCONFIG_CONFIG", folder.resolve(name).toString());
		var process = builder.start();
		if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly().waitFor();
			throw new IOException(program + " does not end");
		}
		Predicate<String> refused = refuses.isEmpty() ? said -> process.exitValue() != 0 : said -> Pattern.compile(refuses).matcher(said).find();
		return !refused.test(Files.readString(output));
	}

	@Override
	public String toString() {
		return program;
	}
}
