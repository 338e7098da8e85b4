package dev.ukdt.gdb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts GDB for a session. Unless the user trusts the project it runs no start-up file and loads nothing by itself from
 * the directory or the symbol files. It fetches nothing from the network.
 *
 * @param executable name on the PATH or path, such as {@code gdb} or {@code gdb-multiarch}
 * @param directory in which GDB runs, null for our own
 * @param trusted whether start-up files and the scripts that directory and symbol files bring may run
 */
public record GdbLauncher(String executable, Path directory, boolean trusted) {

	public GdbLauncher(String executable) {
		this(executable, null, false);
	}

	/** The exact argument list. */
	public List<String> command() {
		List<String> command = new ArrayList<>(List.of(executable, "--interpreter=mi3", "-q", "-iex", "set debuginfod enabled off"));
		if (!trusted) {
			command.addAll(List.of("-nx", "-iex", "set auto-load off"));
		} else if (directory != null) {
			command.addAll(List.of("-iex", "add-auto-load-safe-path " + directory));
		}
		return command;
	}

	/**
	 * Starts GDB. Does not wait for it: the first commands are answered when it is ready.
	 *
	 * @throws IOException when there is no such program
	 */
	public GdbSession start() throws IOException {
		return new GdbSession(process());
	}

	Process process() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command());
		if (directory != null) {
			builder.directory(directory.toFile());
		}
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().put("TERM", "dumb");
		builder.environment().remove("DEBUGINFOD_URLS");
		try {
			return builder.start();
		} catch (IOException e) {
			throw new IOException("GDB could not be started as '" + executable + "': install it or name another in the preferences.",
					e);
		}
	}
}
