package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLong;

import dev.ukdt.core.process.Cancellation;

/** Where file systems are mounted on this machine, and how to wait for that to change. */
public final class Mounts {
	/** How soon a cancel is seen. */
	private static final int GLANCE = 200;
	private static final String TABLE = "/proc/self/mountinfo";

	private Mounts() {
	}

	/** Every mount point. */
	public static List<Path> points() throws IOException {
		return MountTable.read(Path.of("/")).mounts().stream().map(MountTable.Mount::point).distinct().toList();
	}

	/**
	 * Blocks until a condition about the mounts holds: it is asked at once, and again each time the kernel says that something was mounted or unmounted.
	 *
	 * @return whether it holds; false when the limit was reached or somebody cancelled
	 */
	public static boolean await(BooleanSupplier condition, Duration limit, Cancellation cancellation) throws IOException {
		var end = System.nanoTime() + limit.toNanos();
		var descriptor = open();
		try {
			while (!condition.getAsBoolean()) {
				if (cancellation.isCancelled() || System.nanoTime() > end) {
					return false;
				}
				var watched = new Libc.PollDescriptor();
				watched.fd = descriptor;
				watched.events = Libc.POLL_CHANGED;
				poll(watched);
			}
			return true;
		} finally {
			Libc.close(descriptor);
		}
	}

	private static int open() throws DiskException {
		try {
			return Libc.open(TABLE, Libc.READ_ONLY | Libc.CLOSE_ON_EXEC, 0);
		} catch (LastErrorException e) {
			throw DiskException.of("read", Path.of(TABLE), e.getErrorCode());
		}
	}

	private static void poll(Libc.PollDescriptor watched) {
		try {
			Libc.poll(watched, new NativeLong(1), GLANCE);
		} catch (LastErrorException e) {
			// Interrupted: the condition is asked again.
		}
	}
}
