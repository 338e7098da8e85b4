package dev.ukdt.debug.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Console;

/**
 * Reads much memory by QEMU's monitor, which writes it into a file: a hundred times quicker than GDB's text. Gives nothing
 * where the stub has no such monitor, is on another machine, or part of the memory is not there.
 */
final class DirectMemory {
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final DebugSession session;
	private final String monitorCommand;
	private volatile boolean possible = true;

	/** @param monitorCommand {@code memsave} for virtual addresses, {@code pmemsave} for physical ones */
	DirectMemory(DebugSession session, String monitorCommand) {
		this.session = session;
		this.monitorCommand = monitorCommand;
	}

	CompletableFuture<Optional<GuestMemory.Bytes>> read(long address, int length) {
		if (!possible || session.request().postMortem()) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		Path folder;
		try {
			folder = Files.createTempDirectory("ukdt-memory", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		} catch (IOException | UnsupportedOperationException e) {
			return CompletableFuture.completedFuture(Optional.empty());
		}
		var file = folder.resolve("memory");
		var command = Console.monitor(monitorCommand + " 0x" + Long.toHexString(address) + " " + length + " \"" + file + "\"");
		return session.run().whileStopped(() -> session.gdb().send(command, LIMIT)).handle((said, failure) -> taken(address, length, file));
	}

	private Optional<GuestMemory.Bytes> taken(long address, int length, Path file) {
		try {
			if (!Files.exists(file)) {
				possible = false;
				return Optional.empty();
			}
			var bytes = Files.readAllBytes(file);
			var readable = new BitSet(length);
			readable.set(0, bytes.length);
			return bytes.length == length ? Optional.of(new GuestMemory.Bytes(address, bytes, readable)) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty();
		} finally {
			delete(file);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
			Files.deleteIfExists(file.getParent());
		} catch (IOException e) {
			System.getLogger(DirectMemory.class.getName()).log(System.Logger.Level.WARNING, "A file with guest memory is left behind: " + file, e);
		}
	}
}
