package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.GuestStart;
import dev.ukdt.machine.internal.SocketArrival;

/** Starts a domain: paused at first, so that its console is connected before its first byte. */
final class LibvirtStart {
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final LibvirtPlan plan;
	private final Path description;

	LibvirtStart(LibvirtPlan plan, Path description) {
		this.plan = plan;
		this.description = description;
	}

	Guest run(List<GuestConsole.Listener> listeners) throws IOException {
		plan.folder().make();
		Files.writeString(description, plan.description());
		var process = GuestStart.prepared(plan);
		var helpers = new ArrayList<Process>();
		helpers.add(process);
		try {
			var watch = new DomainWatch(process);
			started(watch, process);
			if (plan.ssh().isPresent()) {
				helpers.add(tunnel());
			}
			var control = new VirshControl(plan);
			var console = plan.domain().isQemu() ? connect(plan.domain().console(), helpers.getLast()) : control.terminal();
			var guest = new LibvirtGuest(plan, process, plan.folder(), control, watch, console, List.copyOf(helpers), listeners);
			guest.reachable(plan.stub(), Optional.of(control));
			if (!plan.settings().paused()) {
				resume(control, guest);
			}
			return guest;
		} catch (IOException e) {
			helpers.forEach(helper -> new ProcessTree(helper.toHandle()).end());
			plan.cleanings().forEach(GuestStart::quietly);
			throw e;
		}
	}

	/** A guest may be quicker with its end than libvirt with its answer. */
	private static void resume(VirshControl control, Guest guest) throws MachineException {
		try {
			control.resume();
		} catch (MachineException e) {
			try {
				guest.onEnd().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			} catch (InterruptedException | ExecutionException | TimeoutException none) {
				throw e;
			}
		}
	}

	private static void started(DomainWatch watch, Process process) throws MachineException {
		try {
			var ended = process.onExit().thenApply(virsh -> false);
			if (!watch.started().applyToEither(ended, started -> started).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				new ProcessTree(process.toHandle()).end();
				throw new MachineException("libvirt refuses the domain: " + watch.problem());
			}
		} catch (TimeoutException e) {
			throw new MachineException("libvirt does not answer within " + PATIENCE.toSeconds() + " s", e);
		} catch (ExecutionException e) {
			throw new MachineException("libvirt cannot be asked: " + e.getCause().getMessage(), e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new MachineException("interrupted", e);
		}
	}

	/** One ssh leads the console, and the stub, from the host to sockets here. */
	private Process tunnel() throws IOException {
		var line = new ArrayList<>(List.of(plan.ssh().orElseThrow().toString(), "-N", "-o", "ExitOnForwardFailure=yes"));
		line.addAll(plan.uri().sshOptions("-p"));
		line.addAll(forward(plan.domain().console()));
		if (plan.settings().stub().wanted()) {
			line.addAll(forward(plan.domain().stub()));
		}
		line.addAll(List.of("--", plan.uri().ssh().orElseThrow()));
		return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
	}

	private static List<String> forward(DomainSockets sockets) {
		return List.of("-L", sockets.local() + ":" + sockets.hostEnd());
	}

	private SocketChannel connect(DomainSockets sockets, Process opener) throws IOException {
		if (sockets.unix() || plan.ssh().isPresent()) {
			var channel = SocketArrival.await(sockets.local(), opener, PATIENCE, socket -> SocketChannel.open(UnixDomainSocketAddress.of(socket)));
			if (channel == null) {
				throw new MachineException("the way to " + plan.uri().text() + " is closed: does 'ssh " + plan.uri().ssh().orElse("") + "' work without a question?");
			}
			return channel;
		}
		return SocketChannel.open(new InetSocketAddress("127.0.0.1", sockets.port()));
	}
}
