package dev.ukdt.debug.session;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to debug and how. Immutable; made by {@link #of}, refined by the {@code with} methods.
 *
 * @param symbols  the image's own symbols first; may be empty
 * @param entry    the function to stop at first, or empty for none
 * @param panics   functions that the guest calls when it dies, at which it is stopped
 * @param hardware how many hardware breakpoints the guest's processor has; negative to find it out
 * @param gdb      the program to start, or empty for the one that fits the symbols
 * @param trusted  whether scripts and pretty printers of the project may run inside GDB
 * @param mappings from where the sources were to where they are
 * @param sources  folders in which sources are looked for that are not where the symbols say
 * @param reset    the stub's monitor command that resets the machine, or empty for the usual one
 * @param relocation for a guest that moves itself while it boots
 */
public record DebugRequest(Origin origin, List<SymbolFile> symbols, String entry, List<String> panics, int hardware, String gdb,
		boolean trusted, List<SourceMapping> mappings, List<Path> sources, String reset,
		Optional<Relocation> relocation) {
	public DebugRequest {
		symbols = List.copyOf(symbols);
		panics = List.copyOf(panics);
		mappings = List.copyOf(mappings);
		sources = List.copyOf(sources);
	}

	/** The plainest session with an origin: no symbols, no stop of its own. */
	public static DebugRequest of(Origin origin) {
		return new DebugRequest(origin, List.of(), "", List.of(), -1, "", false, List.of(), List.of(), "", Optional.empty());
	}

	public DebugRequest withOrigin(Origin other) {
		return new DebugRequest(other, symbols, entry, panics, hardware, gdb, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withSymbols(List<SymbolFile> files) {
		return new DebugRequest(origin, files, entry, panics, hardware, gdb, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withEntry(String function) {
		return new DebugRequest(origin, symbols, function, panics, hardware, gdb, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withPanics(List<String> functions) {
		return new DebugRequest(origin, symbols, entry, functions, hardware, gdb, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withHardware(int breakpoints) {
		return new DebugRequest(origin, symbols, entry, panics, breakpoints, gdb, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withGdb(String program) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, program, trusted, mappings, sources, reset, relocation);
	}

	public DebugRequest withTrust(boolean trust) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, gdb, trust, mappings, sources, reset, relocation);
	}

	public DebugRequest withMappings(List<SourceMapping> maps) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, gdb, trusted, maps, sources, reset, relocation);
	}

	public DebugRequest withSources(List<Path> folders) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, gdb, trusted, mappings, folders, reset, relocation);
	}

	public DebugRequest withReset(String command) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, gdb, trusted, mappings, sources, command, relocation);
	}

	public DebugRequest withRelocation(Relocation moved) {
		return new DebugRequest(origin, symbols, entry, panics, hardware, gdb, trusted, mappings, sources, reset, Optional.of(moved));
	}

	/** How long a guest that goes away is waited for to come back; zero when its end is the session's. */
	public Duration patience() {
		return origin instanceof Origin.Stub stub ? stub.patience() : Duration.ZERO;
	}

	/** Where the image's own symbols lie, and with them the scripts that GDB loads when they are trusted; null without symbols. */
	Path symbolFolder() {
		return symbols.isEmpty() ? null : symbols.getFirst().path().toAbsolutePath().getParent();
	}

	/** Whether there is nothing to run. */
	public boolean postMortem() {
		return origin instanceof Origin.Core;
	}

	/** Whether the guest stands still when its breakpoints are set. */
	public boolean stays() {
		return !(origin instanceof Origin.Stub stub) || stub.arrival() == Origin.Arrival.STAY;
	}

	/** Whether the guest has not run yet. */
	public boolean fromBoot() {
		return origin instanceof Origin.Stub stub && stub.arrival() == Origin.Arrival.BOOT;
	}
}
