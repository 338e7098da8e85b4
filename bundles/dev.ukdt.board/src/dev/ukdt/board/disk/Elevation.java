package dev.ukdt.board.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/** How the one write gets the rights that it needs, where this process has not got them. */
public final class Elevation {
	private static final Tool PKEXEC = tool("pkexec", "pkexec");
	private static final Tool SUDO = tool("sudo", "sudo");

	private final ToolFinder finder;
	private final boolean hasWindows;
	private final boolean hasTerminal;
	private final Predicate<Path> isWritable;

	/**
	 * @param hasWindows  a person can be asked for a password by a window
	 * @param hasTerminal a person can be asked on a terminal
	 * @param isWritable  whether this process may write to a file that is there
	 */
	public Elevation(ToolFinder finder, boolean hasWindows, boolean hasTerminal, Predicate<Path> isWritable) {
		this.finder = finder;
		this.hasWindows = hasWindows;
		this.hasTerminal = hasTerminal;
		this.isWritable = isWritable;
	}

	/** As this process is. */
	public static Elevation here() {
		var environment = System.getenv();
		return new Elevation(ToolFinder.onPath(), environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY"), Libc.isatty(0) == 1, Files::isWritable);
	}

	private static Tool tool(String id, String name) {
		return new Tool(id, id, name, List.of(), List.of(new Tool.Candidate(id, "")), List.of(), Optional.empty(),
				Map.of("debian", "apt-get install " + id, "any", "install " + id + ", or start again as root"), false);
	}

	/**
	 * What stands before the helper's command line; empty when the target can be written to as it is.
	 *
	 * @throws ToolMissing when rights are needed and there is no way to get them
	 */
	public List<String> before(Path target) {
		if (!Files.exists(target) || isWritable.test(target)) {
			return List.of();
		}
		var pkexec = finder.find(PKEXEC);
		var sudo = finder.find(SUDO);
		// On a terminal sudo asks where the person looks; a window can only be opened where there is a display.
		if (sudo.isPresent() && (hasTerminal || !hasWindows || pkexec.isEmpty())) {
			return hasTerminal ? List.of(sudo.get().toString(), "--") : List.of(sudo.get().toString(), "-n", "--");
		}
		return List.of(pkexec.orElseThrow(() -> new ToolMissing(PKEXEC)).toString());
	}
}
