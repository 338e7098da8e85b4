package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.ukdt.machine.MachineException;

/** Waits until a program listens on a unix socket, told by the folder in which the socket appears. */
public final class SocketArrival {
	/** Between the socket's appearance and the program's listening there is no event; nor is there any on some file systems. */
	private static final long LOOK_AGAIN_MS = 5;

	/** Connects, or throws when nobody listens yet. */
	@FunctionalInterface
	public interface Connection<T> {
		T connect(Path socket) throws IOException;
	}

	private SocketArrival() {
	}

	/**
	 * Connects as soon as that is possible. Blocks.
	 *
	 * @return null when the process ended first
	 * @throws MachineException when the limit is reached; the process lives on
	 */
	public static <T> T await(Path socket, Process process, Duration limit, Connection<T> connection) throws IOException {
		var deadline = System.nanoTime() + limit.toNanos();
		try (var watch = socket.getFileSystem().newWatchService()) {
			socket.getParent().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			process.onExit().thenRun(() -> close(watch));
			while (process.isAlive()) {
				var appeared = Files.exists(socket);
				if (appeared) {
					try {
						return connection.connect(socket);
					} catch (MachineException e) {
						throw e;
					} catch (IOException e) {
						// It is there, but nobody listens yet.
					}
				}
				if (System.nanoTime() > deadline) {
					throw new MachineException("the machine's program does not open its socket " + socket + " within " + limit.toSeconds() + " s");
				}
				var event = watch.poll(appeared ? LOOK_AGAIN_MS : 50, TimeUnit.MILLISECONDS);
				if (event != null) {
					event.reset();
				}
			}
		} catch (ClosedWatchServiceException e) {
			// The process has ended.
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return null;
	}

	private static void close(WatchService watch) {
		try {
			watch.close();
		} catch (IOException e) {
			// The wait ends by its own look at the process.
		}
	}
}
