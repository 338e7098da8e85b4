package dev.ukdt.machine.tests;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.process.ProcessTree;

/**
 * A libvirt session daemon of the test's own, with all its files in one folder. libvirt has no sessions for root, so that root's daemon runs as another user
 * of a namespace, who is root outside of it.
 */
final class LibvirtDaemon implements AutoCloseable {
	private static final int PATIENCE_SECONDS = 60;

	private final Process process;
	private final Path socket;

	LibvirtDaemon(Path folder) throws IOException, InterruptedException {
		var sockets = Files.createDirectories(folder.resolve("run/libvirt"));
		socket = sockets.resolve("libvirt-sock");
		var line = new ArrayList<String>();
		if (System.getProperty("user.name").equals("root")) {
			// As daemon, whom every system has: libvirt looks its user up.
			line.addAll(List.of("unshare", "--user", "--map-user=1", "--map-group=1"));
		}
		line.add("libvirtd");
		var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(folder.resolve("libvirtd.log").toFile());
		builder.environment().put("XDG_RUNTIME_DIR", folder.resolve("run").toString());
		builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
		builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
		try (var watch = sockets.getFileSystem().newWatchService()) {
			sockets.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
			process = builder.start();
			var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
			while (!listens()) {
				var key = watch.poll(100, TimeUnit.MILLISECONDS);
				if (key != null) {
					key.reset();
				}
				if (!process.isAlive() || System.nanoTime() > deadline) {
					throw new IOException("libvirtd does not start: " + Files.readString(folder.resolve("libvirtd.log")));
				}
			}
		}
	}

	private boolean listens() {
		try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			return channel.isConnected();
		} catch (IOException e) {
			return false;
		}
	}

	Path socket() {
		return socket;
	}

	String uri() {
		return "qemu+unix:///session?socket=" + socket;
	}

	/** The names of the domains there are. */
	List<String> domains() throws IOException, InterruptedException {
		return virsh("list", "--all", "--name");
	}

	/** Those of the domains that are defined. */
	List<String> definitions() throws IOException, InterruptedException {
		return virsh("list", "--all", "--persistent", "--name");
	}

	private List<String> virsh(String... command) throws IOException, InterruptedException {
		var line = new ArrayList<>(List.of("virsh", "--connect", uri()));
		line.addAll(List.of(command));
		var process = new ProcessBuilder(line).start();
		var lines = new String(process.getInputStream().readAllBytes()).lines().filter(text -> !text.isBlank()).toList();
		process.waitFor();
		return lines;
	}

	@Override
	public void close() {
		new ProcessTree(process.toHandle()).end();
	}
}
