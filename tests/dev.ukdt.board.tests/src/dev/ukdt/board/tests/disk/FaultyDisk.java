package dev.ukdt.board.tests.disk;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.ukdt.board.tests.Program;

/** A file that is a disk with faults: served by nbdkit in memory, mounted by nbdfuse. Needs root for the mount; without, the test is skipped. */
final class FaultyDisk implements AutoCloseable {
	private final Path point;
	private final Path trigger;
	private final Process server;

	private FaultyDisk(Path point, Path trigger, Process server) {
		this.point = point;
		this.trigger = trigger;
		this.server = server;
	}

	/** @param faults parameters of nbdkit's filters, in which {@code TRIGGER} is a file whose being there switches the fault on */
	static FaultyDisk of(Path folder, long size, List<String> filters, String... faults) throws IOException, InterruptedException {
		assumeTrue(System.getProperty("user.name").equals("root") && Files.exists(Path.of("/dev/fuse")), "FUSE mounts need root");
		var trigger = folder.resolve("trigger");
		var point = Files.createDirectories(folder.resolve("faulty"));
		var socket = folder.resolve("nbd");
		var line = new ArrayList<>(List.of("nbdkit", "--foreground", "--exit-with-parent", "--unix", socket.toString()));
		filters.forEach(filter -> line.add("--filter=" + filter));
		line.addAll(List.of("memory", Long.toString(size)));
		for (var fault : faults) {
			line.add(fault.replace("TRIGGER", trigger.toString()));
		}
		// It serves as soon as the socket is there; nbdfuse then answers only when the mount is.
		var server = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(folder.resolve("nbdkit.log").toFile()).start();
		await(socket, server);
		var pid = folder.resolve("pid");
		new ProcessBuilder("nbdfuse", "--pidfile", pid.toString(), point.resolve("disk").toString(), "nbd+unix:///?socket=" + socket).redirectErrorStream(true)
				.redirectOutput(folder.resolve("nbdfuse.log").toFile()).start();
		await(pid, server);
		return new FaultyDisk(point, trigger, server);
	}

	private static void await(Path file, Process server) throws InterruptedException {
		for (var i = 0; i < 500 && !Files.exists(file); i++) {
			assertTrue(!server.waitFor(20, TimeUnit.MILLISECONDS), "nbdkit ended");
		}
		assertTrue(Files.exists(file), file + " did not come");
	}

	Path file() {
		return point.resolve("disk");
	}

	/** From now on the disk is bad. */
	void breakNow() {
		try {
			Files.writeString(trigger, "");
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	void mend() throws IOException {
		Files.deleteIfExists(trigger);
	}

	/** The disk is gone, as if it was pulled out. */
	void vanish() {
		server.destroyForcibly().onExit().join();
	}

	@Override
	public void close() throws IOException {
		Program.run("umount", "--lazy", point.toString());
		vanish();
	}
}
