package dev.ukdt.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;

/** {@code ukdt ps}: the guests that run on this machine, whoever started them. */
public final class PsCommand implements Command {
	/** A guest as {@code --json} prints it. */
	private record Row(String id, String name, String machine, String image, long pid, String started, double cpuSeconds, int memoryMiB, int vcpus, List<String> ports,
			List<String> disks, String stub, String owner) {
		static Row of(RunningGuest guest) {
			return new Row(guest.id(), guest.name(), guest.machine(), guest.image(), guest.pid(), guest.started().toString(),
					guest.cpuTime().map(Duration::toMillis).orElse(0L) / 1000.0, guest.memoryMiB(), guest.vcpus(), guest.ports(),
					guest.disks().stream().map(Path::toString).toList(), guest.stub().map(StubEndpoint::toString).orElse(""),
					guest.owner().name().toLowerCase(Locale.ROOT));
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("[--json] [--end ID]...", 0, 0).valued("--end").switches("--json");
	}

	@Override
	public String summary() {
		return "the guests that run on this machine; with --end, ends some of them";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws MachineException {
		var guests = RunningGuests.all();
		if (!arguments.values("--end").isEmpty()) {
			end(guests, arguments.values("--end"), terminal);
		} else if (arguments.has("--json")) {
			terminal.json(guests.stream().map(Row::of).toList());
		} else {
			guests.forEach(guest -> terminal.print(line(guest)));
		}
		return UkdtApplication.DONE;
	}

	private static void end(List<RunningGuest> guests, List<String> ids, Terminal terminal) throws MachineException {
		for (var id : ids) {
			var guest = guests.stream().filter(it -> it.id().equals(id)).findFirst()
					.orElseThrow(() -> new MachineException("no guest called '" + id + "' runs; 'ukdt ps' lists those that do"));
			RunningGuests.end(guest);
			terminal.say("ended " + guest.name());
		}
	}

	private static String line(RunningGuest guest) {
		var since = Duration.between(guest.started(), Instant.now()).truncatedTo(ChronoUnit.SECONDS);
		return String.format("%-12s %-20s %-18s %8d %10s %6s %10s %s", guest.id(), guest.name(), guest.machine(), guest.pid(), since.toString().substring(2).toLowerCase(Locale.ROOT),
				guest.memoryMiB() == 0 ? "" : guest.memoryMiB() + "M", guest.cpuTime().map(used -> "cpu " + used.toSeconds() + "s").orElse(""), owner(guest) + (guest.ports().isEmpty() ? "" : ", holds " + String.join(", ", guest.ports())));
	}

	private static String owner(RunningGuest guest) {
		return switch (guest.owner()) {
		case LEFT -> "left by a UKDT that was killed: 'ukdt ps --end " + guest.id() + "' ends it";
		case FOREIGN -> "not started by UKDT";
		default -> "of a UKDT that runs";
		};
	}
}
