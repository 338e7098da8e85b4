package dev.ukdt.debug.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.Memory;

/** Writes what a guest is at this moment into a core file, to be opened like a session. By the monitor behind QEMU's stub. */
public final class CoreDump {
	private static final Duration LIMIT = Duration.ofMinutes(5);

	private static final int SAMPLE = 64;

	private final DebugSession session;

	CoreDump(DebugSession session) {
		this.session = session;
	}

	/**
	 * Writes the file, in which memory is found by the addresses that the guest uses. Does not wait; a guest that runs is stopped
	 * meanwhile.
	 *
	 * @return fails with a sentence when the stub has no such monitor
	 */
	public CompletableFuture<Path> write(Path file) {
		return session.run().whileStopped(() -> isFlat().thenCompose(flat -> dump(flat ? "" : "-p ", file))).thenApply(said -> {
			if (!isThere(file)) {
				throw new IllegalStateException("The guest could not be written to " + file + ": " + said.strip());
			}
			return file;
		});
	}

	/** Whether virtual addresses are physical ones where the guest stands. QEMU's walk of page tables is not to be trusted where it is not needed. */
	private CompletableFuture<Boolean> isFlat() {
		return session.gdb().send(new Memory.Evaluate("(unsigned long long) $pc")).thenCompose(text -> {
			var pc = Long.parseUnsignedLong(text.strip());
			var virtual = session.memory().read(pc, SAMPLE);
			return session.memory().physical().read(pc, SAMPLE).thenCombine(virtual, (there, here) -> Arrays.equals(there.bytes(), here.bytes()));
		}).exceptionally(failure -> true);
	}

	private CompletableFuture<String> dump(String options, Path file) {
		return session.gdb().send(Console.monitor("dump-guest-memory " + options + "\"" + file.toAbsolutePath() + "\""), LIMIT);
	}

	private static boolean isThere(Path file) {
		try {
			return Files.isRegularFile(file) && Files.size(file) > 0;
		} catch (IOException e) {
			return false;
		}
	}
}
