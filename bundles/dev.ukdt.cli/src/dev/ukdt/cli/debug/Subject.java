package dev.ukdt.cli.debug;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UsageException;
import dev.ukdt.cli.command.Chosen;
import dev.ukdt.cli.command.GuestOptions;
import dev.ukdt.cli.command.Launched;
import dev.ukdt.core.family.Debugging;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.launch.DebugGuest;
import dev.ukdt.debug.launch.FamilySymbols;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.MachineException;

/**
 * What a command line wants debugged.
 *
 * @param launched  what to start; empty for a guest that runs already and for a core file
 * @param directory against which file names are resolved
 */
record Subject(Arguments arguments, Optional<Launched> launched, Optional<Debugging> family, List<SymbolFile> symbols, Path directory) {
	private static final Pattern MOVED = Pattern.compile("(.+)@(-?)0x(\\p{XDigit}{1,16})");

	/** Builds a project first. Empty when that failed, which has been told. */
	static Optional<Subject> of(Arguments arguments, Terminal terminal) throws IOException {
		var image = arguments.value("--image").map(Arguments::path);
		var met = arguments.value("--attach").isPresent() || arguments.value("--core").isPresent();
		if (image.isPresent() && arguments.count() == 1) {
			throw new UsageException("either a project's directory or --image, not both");
		}
		var symbols = new ArrayList<>(arguments.values("--symbols").stream().map(Subject::symbolFile).toList());
		if (arguments.count() == 1) {
			return project(arguments, terminal, met, symbols);
		}
		if (image.isEmpty() && !met) {
			throw new UsageException("something to debug is needed: a project's directory, --image, --attach or --core");
		}
		if (symbols.isEmpty()) {
			image.ifPresent(file -> symbols.add(new SymbolFile(file)));
		}
		var directory = image.map(Path::getParent).orElse(Path.of("").toAbsolutePath());
		var launched = met ? Optional.<Launched>empty() : Optional.of(Launched.image(image.orElseThrow(), arguments, GuestOptions.settings(arguments, directory)));
		return Optional.of(new Subject(arguments, launched, Optional.empty(), symbols, directory));
	}

	private static Optional<Subject> project(Arguments arguments, Terminal terminal, boolean met, List<SymbolFile> symbols) throws IOException {
		var directory = arguments.path(0);
		var launched = Launched.project(directory, arguments, GuestOptions.settings(arguments, directory), terminal);
		return launched.map(it -> {
			if (symbols.isEmpty()) {
				symbols.add(new SymbolFile(it.symbols()));
			}
			var family = Chosen.family(UnikernelProject.read(directory).family()).debugging();
			return new Subject(arguments, met ? Optional.empty() : launched, Optional.of(family), symbols, directory);
		});
	}

	private static SymbolFile symbolFile(String text) {
		var moved = MOVED.matcher(text);
		if (!moved.matches()) {
			return new SymbolFile(Arguments.path(text));
		}
		var offset = Long.parseUnsignedLong(moved.group(3), 16);
		return new SymbolFile(Arguments.path(moved.group(1)), moved.group(2).isEmpty() ? offset : -offset);
	}

	/** Starts the guest, standing before its first instruction; its console goes to standard error. Empty for one that is met. */
	Optional<Guest> start(Terminal terminal) throws IOException {
		if (launched.isEmpty()) {
			return Optional.empty();
		}
		var plan = DebugGuest.standing(launched.get().run()).plan(ToolFinder.onPath());
		plan.notes().forEach(terminal::say);
		plan.lines().forEach(line -> terminal.say(line.toString()));
		return Optional.of(plan.start(List.of((bytes, offset, length) -> terminal.err().write(bytes, offset, length))));
	}

	/** @param stopFirst whether nothing else will stop the guest */
	DebugRequest request(Optional<Guest> guest, boolean stopFirst) throws IOException {
		var base = guest.isPresent() ? DebugGuest.request(guest.get()) : DebugRequest.of(met(stopFirst));
		return known().map(said -> said.apply(base)).orElse(base).withSymbols(symbols).withEntry(stopFirst ? family.map(Debugging::entry).orElse("main") : "")
				.withPanics(family.map(Debugging::panic).orElse(List.of())).withGdb(arguments.value("--gdb").orElse("")).withTrust(arguments.has("--trust"))
				.withSources(arguments.values("--source").stream().map(Arguments::path).toList());
	}

	/** What the family says of its guests' symbols. */
	Optional<FamilySymbols> known() {
		return family.map(FamilySymbols::new);
	}

	private Origin met(boolean stopFirst) throws MachineException {
		if (arguments.value("--core").isPresent()) {
			return new Origin.Core(Arguments.path(arguments.value("--core").get()));
		}
		return new Origin.Stub(new AttachOption(arguments.value("--attach").orElseThrow()).stub().gdbTarget(), stopFirst ? Arrival.STAY : Arrival.RUN_ON,
				arguments.seconds("--reconnect").orElse(Duration.ZERO));
	}

	/** As it is shown. */
	String name() {
		return symbols.isEmpty() ? "guest" : symbols.getFirst().path().getFileName().toString();
	}
}
