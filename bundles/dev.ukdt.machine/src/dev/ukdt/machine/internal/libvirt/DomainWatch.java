package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Reads what virsh prints of a domain's life. */
final class DomainWatch {
	private final CompletableFuture<Boolean> started = new CompletableFuture<>();
	private final CompletableFuture<String> stopped = new CompletableFuture<>();
	private final List<String> problems = new ArrayList<>();
	private final Thread errors;

	DomainWatch(Process process) {
		Thread.ofPlatform().daemon().name("virsh").start(() -> read(process, false));
		errors = Thread.ofPlatform().daemon().name("virsh").start(() -> read(process, true));
	}

	private void read(Process process, boolean error) {
		try (var in = error ? process.errorReader(StandardCharsets.UTF_8) : process.inputReader(StandardCharsets.UTF_8)) {
			for (String line; (line = in.readLine()) != null;) {
				if (error) {
					problem(line);
				} else {
					take(line);
				}
			}
		} catch (IOException e) {
			// virsh was ended under the reader.
		}
	}

	private void take(String line) {
		if (line.startsWith("Domain ") && line.endsWith(" started")) {
			started.complete(true);
		} else if (line.equals(LibvirtScript.NOT_STARTED)) {
			started.complete(false);
		} else if (line.startsWith("event 'lifecycle'") && line.contains(": Stopped")) {
			stopped.complete(line.substring(line.indexOf(": Stopped") + 10).strip());
		}
	}

	private synchronized void problem(String line) {
		problems.add(line.replaceFirst("^error: ", ""));
	}

	/** Completed with whether the domain has started; not at all when virsh ends before. */
	CompletableFuture<Boolean> started() {
		return started;
	}

	/** Completed with libvirt's word for the reason when the domain has stopped. */
	CompletableFuture<String> stopped() {
		return stopped;
	}

	/** What virsh, which has ended, complains about, as one line. */
	String problem() {
		try {
			errors.join(1000);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		synchronized (this) {
			return String.join(" ", problems);
		}
	}
}
