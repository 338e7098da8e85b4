package dev.ukdt.families.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;

/**
 * Real guests that stand-ins give out as what they built, made from the bare family's hello where they can be: {@code bare} the image itself,
 * {@code aarch64} and {@code riscv64} the same for those architectures, {@code disk} a disk whose boot sector loads it, {@code qcow2} the same disk in
 * that format, {@code program} a process of this machine
 * that says hello, {@code xen} a paravirtualised guest of Xen. Each is built once in a run.
 */
final class Guests {
	private static final Map<String, Path> BUILT = new ConcurrentHashMap<>();
	private static final Duration LIMIT = Duration.ofMinutes(2);

	private Guests() {
	}

	static Path get(String kind) {
		return BUILT.computeIfAbsent(kind, Guests::build);
	}

	/** Puts a copy where a tool would have put its image. */
	static void copy(String kind, Path target) throws IOException {
		Files.createDirectories(target.getParent());
		Files.copy(get(kind), target, StandardCopyOption.REPLACE_EXISTING);
		target.toFile().setExecutable(true);
	}

	private static Path build(String kind) {
		try {
			var folder = Files.createTempDirectory("ukdt-guest-" + kind);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
			return switch (kind) {
			case "bare" -> bare(folder, "x86_64");
			case "aarch64", "riscv64" -> bare(folder, kind);
			case "disk" -> disk(folder);
			case "qcow2" -> qcow2(folder);
			case "xen" -> xen(folder);
			case "program" -> program(folder);
			case "empty" -> Files.createFile(folder.resolve("empty"));
			default -> throw new IllegalArgumentException("there is no guest '" + kind + "'");
			};
		} catch (IOException e) {
			throw new AssertionError("the guest '" + kind + "' cannot be built", e);
		}
	}

	private static Path bare(Path folder, String architecture) throws IOException {
		var family = Families.installed().find("bare").orElseThrow();
		var plan = ProjectPlan.of(family, "hello", folder.resolve("bare"), architecture, Map.of());
		plan.write();
		var result = new ProjectBuilder(BuildPlan.of(plan.project(), family, ToolFinder.onPath()), new BuildListener() {
		}, new Cancellation()).build();
		if (!result.succeeded()) {
			throw new IOException(result.failure());
		}
		return result.image().orElseThrow();
	}

	/** The boot sector reads the kernel behind it, at most 960 sectors, and enters it as a multiboot loader would. */
	private static Path disk(Path folder) throws IOException {
		var kernel = get("bare");
		run(folder, "objcopy", "-O", "binary", kernel.toString(), "kernel.bin");
		var entry = symbol(folder, kernel, "start32");
		var size = Files.size(folder.resolve("kernel.bin"));
		run(folder, "gcc", "-c", "-m32", "-DENTRY=0x" + entry, "-DSECTORS=" + (size + 511) / 512, "-o", "boot.o", Folders.of("guests").resolve("disk.S").toString());
		run(folder, "ld", "-m", "elf_i386", "-Ttext", "0x7c00", "-e", "0x7c00", "--oformat", "binary", "-o", "boot.bin", "boot.o");
		var disk = new byte[1 << 20];
		var boot = Files.readAllBytes(folder.resolve("boot.bin"));
		var code = Files.readAllBytes(folder.resolve("kernel.bin"));
		System.arraycopy(boot, 0, disk, 0, boot.length);
		System.arraycopy(code, 0, disk, 512, code.length);
		return Files.write(folder.resolve("disk.img"), disk);
	}

	private static Path qcow2(Path folder) throws IOException {
		run(folder, "qemu-img", "convert", "-O", "qcow2", get("disk").toString(), "disk.qcow2");
		return folder.resolve("disk.qcow2");
	}

	private static String symbol(Path folder, Path image, String name) throws IOException {
		return run(folder, "nm", image.toString()).stream().filter(line -> line.endsWith(" " + name)).findFirst().orElseThrow().split(" ")[0];
	}

	private static Path program(Path folder) throws IOException {
		run(folder, "gcc", "-g", "-O0", "-o", "program", Folders.of("guests").resolve("program.c").toString());
		return folder.resolve("program");
	}

	private static Path xen(Path folder) throws IOException {
		var sources = Folders.of("guests");
		run(folder, "gcc", "-g", "-O0", "-ffreestanding", "-fno-pic", "-no-pie", "-mno-red-zone", "-fno-stack-protector", "-fcf-protection=none",
				"-fno-asynchronous-unwind-tables", "-nostdlib", "-static", "-Wl,-Ttext=0x100000,--build-id=none,-e,start", "-o", "xen.elf",
				sources.resolve("xen.S").toString(), sources.resolve("xen.c").toString());
		return folder.resolve("xen.elf");
	}

	private static List<String> run(Path folder, String... command) throws IOException {
		var lines = new ArrayList<String>();
		var outcome = new ProcessRunner(lines::add, new Cancellation(), LIMIT).run(new CommandLine(List.of(command), folder));
		if (!outcome.succeeded()) {
			throw new IOException(String.join(" ", command) + ": " + String.join("\n", outcome.lastLines()));
		}
		return lines;
	}
}
