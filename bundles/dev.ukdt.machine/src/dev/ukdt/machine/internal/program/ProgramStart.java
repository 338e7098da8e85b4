package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.internal.GuestStart;
import dev.ukdt.machine.internal.ProcessGuest;
import dev.ukdt.machine.internal.SocketArrival;

/** Starts a {@link ProgramPlan}. */
final class ProgramStart {
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ProgramPlan plan;

	ProgramStart(ProgramPlan plan) {
		this.plan = plan;
	}

	Guest run(List<GuestConsole.Listener> listeners) throws MachineException {
		var process = process();
		ProcessGuest guest;
		try {
			var socket = plan.consoleSocket();
			var channel = socket.isPresent() ? connect(socket.get(), process) : null;
			InputStream output = channel == null ? process.getInputStream() : Channels.newInputStream(channel);
			OutputStream input = channel == null ? process.getOutputStream() : Channels.newOutputStream(channel);
			guest = new ProcessGuest(plan, process, plan.folder(), "", new ProgramEnd(plan.type().name()), listeners, output, input, plan.endings(),
					plan.cleanings());
		} catch (IOException e) {
			new ProcessTree(process.toHandle()).end();
			throw unreachable(e);
		}
		try {
			awaitStub(guest, process);
			guest.reachable(plan.stub(), control());
			return guest;
		} catch (IOException e) {
			guest.end();
			guest.onEnd().copy().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).handle((end, late) -> end).join();
			throw unreachable(e);
		}
	}

	/** What was prepared is taken back when the program cannot be started. */
	private Process process() throws MachineException {
		try {
			return GuestStart.of(plan, plan.folder(), this::configuration);
		} catch (MachineException e) {
			plan.cleanings().forEach(GuestStart::quietly);
			throw e;
		}
	}

	private void awaitStub(ProcessGuest guest, Process process) throws IOException {
		if (plan.helpers().isPresent()) {
			new StubStart(plan, plan.helpers().get(), guest, Duration.ofSeconds(Integer.getInteger("dev.ukdt.machine.stub.seconds", 60))).run();
		} else if (plan.settings().stub().wanted() && plan.stub().orElseThrow() instanceof StubEndpoint.Unix unix) {
			SocketArrival.await(unix.socket(), process, PATIENCE, Files::exists);
		}
	}

	private MachineException unreachable(IOException e) {
		return e instanceof MachineException told ? told : new MachineException(plan.machine().name() + " cannot be reached: " + e.getMessage(), e);
	}

	private void configuration() throws IOException {
		switch (plan.type().config()) {
		case "firecracker" -> Files.writeString(plan.folder().resolve("config.json"), Configurations.firecracker(plan));
		case "xl" -> Files.writeString(plan.folder().resolve("domain.cfg"), Configurations.xl(plan));
		default -> {
		}
		}
	}

	private Optional<GuestControl> control() {
		if (plan.type().api().has("socket")) {
			return Optional.of(new ApiControl(plan.folder().resolve(plan.type().api().required("socket")), plan.type().api()));
		}
		return plan.type().control().keys().isEmpty() ? Optional.empty() : Optional.of(new CommandControl(plan));
	}

	private static SocketChannel connect(Path socket, Process process) throws IOException {
		var channel = SocketArrival.await(socket, process, PATIENCE, path -> SocketChannel.open(UnixDomainSocketAddress.of(path)));
		if (channel == null) {
			throw new MachineException("the program ended before it opened its console: " + new String(process.getErrorStream().readAllBytes()).strip());
		}
		return channel;
	}
}
