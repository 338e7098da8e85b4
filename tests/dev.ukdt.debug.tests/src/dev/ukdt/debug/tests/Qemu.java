package dev.ukdt.debug.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.process.ProcessTree;

/** An emulator with a guest that stands still before its first instruction, and a stub on a private socket. */
final class Qemu implements AutoCloseable {
	private final Process process;
	private final Path folder;
	private final String stub;

	private Qemu(Process process, Path folder, String stub) {
		this.process = process;
		this.folder = folder;
		this.stub = stub;
	}

	static Qemu start(BareImage image, String... more) throws IOException {
		return start(arguments(image, more));
	}

	/** One that runs at once and has a monitor alone. */
	static Qemu startWithoutStub(BareImage image) throws Exception {
		var arguments = arguments(image);
		arguments.remove("-S");
		var qemu = start(arguments, Files.createTempDirectory("ukdt-qemu"), "", "");
		try {
			qemu.awaitConsole("counting");
			return qemu;
		} catch (Exception e) {
			qemu.close();
			throw e;
		}
	}

	private static List<String> arguments(BareImage image, String... more) {
		var arguments = new ArrayList<>(switch (image.architecture()) {
		case "x86_64" -> List.of("qemu-system-x86_64", "-machine", "q35", "-cpu", "max", "-m", "128", "-device", "isa-debug-exit,iobase=0x501,iosize=2");
		case "aarch64" -> List.of("qemu-system-aarch64", "-machine", "virt", "-cpu", "max", "-m", "128", "-semihosting-config", "enable=on,target=native");
		case "riscv64" -> List.of("qemu-system-riscv64", "-machine", "virt", "-cpu", "rv64", "-m", "128", "-bios", "none");
		default -> List.of("qemu-system-arm", "-machine", "mps2-an385", "-semihosting-config", "enable=on,target=native");
		});
		arguments.addAll(List.of("-kernel", image.elf().toString(), "-S", "-no-reboot"));
		arguments.addAll(List.of(more));
		return arguments;
	}

	/** One whose stub is at a place that the test chooses, HOST:PORT or the path of a unix socket. */
	static Qemu startAt(BareImage image, String stub) throws IOException {
		var device = stub.startsWith("/") ? "path=" + stub : "host=" + stub.replace(":", ",port=");
		return start(arguments(image), Files.createTempDirectory("ukdt-qemu"), stub, device);
	}

	/** Any emulator of ours; accelerator, display, console and stub are added. */
	static Qemu start(List<String> command) throws IOException {
		var folder = Files.createTempDirectory("ukdt-qemu");
		return start(command, folder, folder.resolve("gdb").toString(), "path=" + folder.resolve("gdb"));
	}

	/** @param device the stub's as QEMU's option has it; empty for none */
	private static Qemu start(List<String> command, Path folder, String stub, String device) throws IOException {
		var arguments = new ArrayList<>(command);
		arguments.addAll(List.of("-accel", "tcg", "-display", "none", "-monitor", "none", "-serial", "file:" + folder.resolve("console"), "-qmp", "unix:" + folder.resolve("qmp") + ",server=on,wait=off"));
		if (!device.isEmpty()) {
			// Before the monitor: when that is there, the stub is.
			arguments.addAll(1, List.of("-chardev", "socket," + device + ",server=on,wait=off,id=gdb0", "-gdb", "chardev:gdb0"));
		}
		var process = new ProcessBuilder(arguments).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
		var qemu = new Qemu(process, folder, stub);
		qemu.awaitFile("qmp"); // made after the stub's
		return qemu;
	}

	/** What GDB connects to. */
	String stub() {
		return stub;
	}

	Path qmp() {
		return folder.resolve("qmp");
	}

	/** What the guest has printed; empty as well while QEMU has not made the file yet. */
	String console() throws IOException {
		var file = folder.resolve("console");
		return Files.exists(file) ? Files.readString(file) : "";
	}

	/** Waits until the console shows a text. */
	boolean awaitConsole(String text) throws IOException, InterruptedException {
		try (var watch = folder.getFileSystem().newWatchService()) {
			folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
			for (var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30); System.nanoTime() < deadline;) {
				if (console().contains(text)) {
					return true;
				}
				var key = watch.poll(1, TimeUnit.SECONDS);
				if (key != null) {
					key.pollEvents();
					key.reset();
				}
			}
			return false;
		}
	}

	Process process() {
		return process;
	}

	/** Waits for its end. */
	boolean ends() throws InterruptedException {
		return process.waitFor(30, TimeUnit.SECONDS);
	}

	private void awaitFile(String name) throws IOException {
		try (var watch = folder.getFileSystem().newWatchService()) {
			folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			while (!Files.exists(folder.resolve(name))) {
				if (!process.isAlive()) {
					throw new IOException("QEMU ended: " + Files.readString(folder.resolve("log")));
				}
				var key = watch.poll(1, TimeUnit.SECONDS);
				if (key != null) {
					key.pollEvents();
					key.reset();
				}
			}
		} catch (InterruptedException e) {
			throw new IOException(e);
		}
	}

	@Override
	public void close() throws IOException {
		new ProcessTree(process.toHandle()).end();
		try (var files = Files.list(folder)) {
			for (var file : files.toList()) {
				Files.delete(file);
			}
		}
		Files.delete(folder);
	}
}
