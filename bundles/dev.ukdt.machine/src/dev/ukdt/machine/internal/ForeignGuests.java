package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.internal.qemu.QemuCommandLine;

/** Emulators and tenders that somebody else than UKDT started, found among this user's processes by their command lines. */
public final class ForeignGuests {
	private static final List<String> TENDERS = List.of("solo5-hvt", "solo5-spt", "solo5-hvt-debug", "ukvm-bin", "uhyve", "firecracker", "cloud-hypervisor");

	private ForeignGuests() {
	}

	public static List<RunningGuest> running() {
		var user = ProcessHandle.current().info().user();
		return ProcessHandle.allProcesses().filter(process -> process.info().user().equals(user)).flatMap(process -> guest(process).stream()).toList();
	}

	private static Optional<RunningGuest> guest(ProcessHandle process) {
		var line = commandLine(process);
		if (line.isEmpty()) {
			return Optional.empty();
		}
		var program = Path.of(line.getFirst()).getFileName();
		if (program == null) {
			return Optional.empty();
		}
		var name = program.toString();
		if (name.startsWith("qemu-system-")) {
			return process.info().startInstant().map(start -> new QemuCommandLine(line).guest(process.pid(), start));
		}
		return TENDERS.contains(name) ? process.info().startInstant().map(start -> new RunningGuest("pid-" + process.pid(), line.getLast(), name, "", process.pid(),
				start, 0, 1, List.of(), List.of(), tenderStub(line), Optional.empty(), RunningGuest.Owner.FOREIGN)) : Optional.empty();
	}

	/** Solo5's debugging tender has one when it is told so. */
	private static Optional<StubEndpoint> tenderStub(List<String> line) {
		if (!line.contains("--gdb")) {
			return Optional.empty();
		}
		var port = line.stream().filter(word -> word.matches("--gdb-port=\\d{1,5}")).map(word -> word.substring("--gdb-port=".length())).findFirst().orElse("1234");
		return Optional.of(new StubEndpoint.Tcp("127.0.0.1", Integer.parseInt(port)));
	}

	/** The arguments of a process, program first; only the program's number when nothing more is known. */
	static List<String> commandLine(long pid) {
		var line = ProcessHandle.of(pid).map(ForeignGuests::commandLine).orElse(List.of());
		return line.isEmpty() ? List.of("process " + pid) : line;
	}

	/** Linux tells every argument exactly; other systems what Java knows. */
	private static List<String> commandLine(ProcessHandle process) {
		try {
			var bytes = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
			return Arrays.stream(new String(bytes, StandardCharsets.UTF_8).split("\0")).toList();
		} catch (IOException e) {
			var info = process.info();
			return info.command().map(command -> {
				var line = new ArrayList<>(List.of(command));
				info.arguments().ifPresent(arguments -> line.addAll(List.of(arguments)));
				return List.copyOf(line);
			}).orElse(List.of());
		}
	}
}
