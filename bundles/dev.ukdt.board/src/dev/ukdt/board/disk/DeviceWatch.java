package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;

/** Tells when disks or serial ports come and go, as the system's device folder and udev's notes show. Ends when it is closed. */
public final class DeviceWatch implements AutoCloseable {
	private static final List<Path> FOLDERS = List.of(Path.of("/dev"), Path.of("/run/udev/data"));

	private final WatchService watch;

	/** @param changed called on a thread of the watch's, once for what happens together */
	public DeviceWatch(Runnable changed) throws IOException {
		this(FOLDERS, changed);
	}

	/** @param folders those that are not there are left out */
	public DeviceWatch(List<Path> folders, Runnable changed) throws IOException {
		watch = folders.getFirst().getFileSystem().newWatchService();
		for (var folder : folders) {
			if (Files.isDirectory(folder)) {
				folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY);
			}
		}
		Thread.ofPlatform().daemon().name("UKDT device watch").start(() -> run(changed));
	}

	private void run(Runnable changed) {
		try {
			while (true) {
				var key = watch.take();
				key.pollEvents();
				key.reset();
				changed.run();
			}
		} catch (ClosedWatchServiceException e) {
			// Nobody wants to know any more.
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		try {
			watch.close();
		} catch (IOException e) {
			// It ends all the same.
		}
	}
}
