package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.GuestFolder;
import dev.ukdt.machine.internal.GuestStart;
import dev.ukdt.machine.internal.LiveGuest;

/** A libvirt domain. Its process is the virsh that watches it; its console a socket, or Xen's terminal, which closes when the domain stops. */
final class LibvirtGuest extends LiveGuest {
	private static final long EVENT_MS = 2000;

	private final VirshControl control;
	private final DomainWatch watch;
	private final ByteChannel channel;
	private final List<Process> helpers;
	private final List<CommandLine> cleanings;
	private final Thread output;

	LibvirtGuest(LibvirtPlan plan, Process process, GuestFolder folder, VirshControl control, DomainWatch watch, ByteChannel channel,
			List<Process> helpers, List<GuestConsole.Listener> listeners) {
		super(plan, process.toHandle(), folder, Channels.newOutputStream(channel), listeners);
		this.control = control;
		this.watch = watch;
		this.channel = channel;
		this.helpers = helpers;
		output = thread("console", this::pump);
		watch.stopped().thenRunAsync(this::close);
		cleanings = plan.cleanings();
		run(plan, "", cleanings.stream().map(CommandLine::arguments).toList());
	}

	/** The end of the console's stream is the end of the domain; why it came is told by virsh, mostly a moment later. */
	private void pump() {
		stream().pump(Channels.newInputStream(channel));
		watch.stopped().completeOnTimeout(process().isAlive() ? "untold" : "", EVENT_MS, TimeUnit.MILLISECONDS).join();
	}

	private void close() {
		try {
			output.join(LAST_WORDS);
			channel.close();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			// It is of no more use.
		}
		helpers.forEach(helper -> new ProcessTree(helper.toHandle()).end());
	}

	/** libvirt would destroy the domain when virsh ends, but only some time later. */
	@Override
	protected void endNow() {
		try {
			control.destroy();
		} catch (MachineException e) {
			// It has stopped by itself.
		}
		super.endNow();
	}

	@Override
	protected GuestEnd readEnd(boolean asked, Duration ran) {
		close();
		cleanings.forEach(GuestStart::quietly);
		if (asked) {
			return new GuestEnd(Kind.ENDED, 0, OptionalInt.empty(), "the guest was ended", List.of(), ran);
		}
		var reason = watch.stopped().getNow("");
		return switch (reason) {
		case "Destroyed" -> new GuestEnd(Kind.KILLED, 0, OptionalInt.empty(), "somebody destroyed the domain", List.of(), ran);
		case "Crashed" -> new GuestEnd(Kind.PANICKED, 0, OptionalInt.empty(), "the guest crashed", List.of(), ran);
		case "" -> new GuestEnd(Kind.KILLED, 0, OptionalInt.empty(), "virsh, which watched the domain, ended", List.of(watch.problem()), ran);
		default -> new GuestEnd(Kind.EXITED, 0, OptionalInt.empty(), "the guest ended; libvirt does not tell with which code", List.of(), ran);
		};
	}
}
