package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.StubTraits;
import dev.ukdt.machine.internal.GuestFolder;

/** A run of a machine that is one program. */
record ProgramPlan(Machine machine, ProgramType type, Image image, GuestSettings settings, GuestFolder folder, Values values, Programs programs,
		CommandLine command,
		List<CommandLine> preparations, Optional<StubHelpers> helpers, List<CommandLine> companions, List<CommandLine> endings, List<CommandLine> cleanings,
		Optional<StubEndpoint> stub, List<String> notes) implements GuestPlan {
	private static final String SOCKET = "socket:";

	static ProgramPlan of(Machine machine, ProgramType type, Image image, GuestSettings chosen, ToolFinder finder) throws MachineException {
		var settings = chosen.memoryMiB() == 0 ? chosen.withMemory(type.memoryMiB()) : chosen;
		var folder = GuestFolder.next();
		var port = settings.stub().port() != 0 || !settings.stub().wanted() || type.stub().startsWith(SOCKET) ? settings.stub().port() : freePort();
		var programs = new Programs(type, finder);
		var helpers = type.stubBy().filter(it -> settings.stub().wanted());
		var values = new Values(type, image, settings, folder.id(), folder.path().toString(), port).with(helpers.map(programs::helpers).orElse(Map.of()));
		var line = new ArrayList<String>();
		if (settings.stub().wanted() && type.stub().equals("wrapper")) {
			line.addAll(List.of(programs.wrapper().toString(), "--once", "--no-startup-with-shell", "127.0.0.1:" + port));
		}
		line.addAll(type.command() ? ownCommand(image, settings) : List.of(programs.main(settings).toString()));
		line.addAll(type.command() && !settings.command().isEmpty() ? settings.arguments() : values.line(type.arguments()));
		var notes = new ArrayList<String>();
		if (settings.stub().wanted() && !type.stubNote().isEmpty()) {
			notes.add(type.stubNote());
		}
		if (type.kvm() && !Files.isWritable(Path.of("/dev/kvm"))) {
			notes.add(type.name() + " needs KVM, and /dev/kvm cannot be used here");
		}
		return new ProgramPlan(machine, type, image, settings, folder, values, programs, new CommandLine(line, settings.directory(), settings.environment()),
				programs.commands(values.lines(type.prepare()), settings), helpers,
				helpers.map(it -> programs.commands(companions(it, values), settings)).orElse(List.of()), programs.commands(values.lines(type.end()), settings),
				programs.commands(values.lines(type.after()), settings), stub(type, settings, folder, port), List.copyOf(notes));
	}

	/** With names for the values that are not known before the guest is there. */
	private static List<List<String>> companions(StubHelpers helpers, Values values) {
		var unknown = helpers.said().namedGroups().keySet().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
		return values.with(unknown).lines(Stream.concat(helpers.beside().stream(), helpers.then().stream()).toList());
	}

	/** The family's or the person's whole line, or the image as a program. */
	private static List<String> ownCommand(Image image, GuestSettings settings) {
		return settings.command().isEmpty() ? List.of(image.path().toString()) : settings.command();
	}

	private static Optional<StubEndpoint> stub(ProgramType type, GuestSettings settings, GuestFolder folder, int port) {
		if (!settings.stub().wanted()) {
			return Optional.empty();
		}
		return Optional.of(type.stub().startsWith(SOCKET) ? new StubEndpoint.Unix(folder.resolve(type.stub().substring(SOCKET.length())))
				: new StubEndpoint.Tcp("127.0.0.1", port));
	}

	/** A port that is free now; these programs do not tell which one they took. */
	private static int freePort() throws MachineException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new MachineException("there is no free port for the stub: " + e.getMessage(), e);
		}
	}

	/** The socket on which the console is, or empty when it is the program's standard streams. */
	Optional<Path> consoleSocket() {
		return type.console().startsWith(SOCKET) ? Optional.of(folder.resolve(type.console().substring(SOCKET.length()))) : Optional.empty();
	}

	@Override
	public StubTraits stubTraits() {
		return type.stubBy().map(StubHelpers::traits).orElse(StubTraits.USUAL);
	}

	/** A program that is the guest itself has no machine around it that could say anything. */
	@Override
	public boolean speaksOnBothStreams() {
		return type.command();
	}

	@Override
	public Guest start(List<GuestConsole.Listener> console) throws MachineException {
		return new ProgramStart(this).run(console);
	}
}
