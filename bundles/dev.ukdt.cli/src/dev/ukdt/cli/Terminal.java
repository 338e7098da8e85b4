package dev.ukdt.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessTree;

/**
 * Where a command talks to: results on standard output, everything else on standard error.
 *
 * @param cancellation made when the person interrupts the command
 */
public record Terminal(PrintStream out, PrintStream err, Cancellation cancellation) {
	private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	private static final Gson LINE = new GsonBuilder().disableHtmlEscaping().create();

	/** The terminal of this process. An interrupt cancels and waits for nothing else than the ends that it causes. */
	static Terminal ofProcess() {
		var terminal = new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8),
				new PrintStream(System.err, true, StandardCharsets.UTF_8), new Cancellation());
		Runtime.getRuntime().addShutdownHook(new Thread(terminal.cancellation()::cancel, "UKDT interrupt"));
		return terminal;
	}

	/** A result. */
	public void print(String line) {
		out.println(line);
	}

	/** Progress, or what went wrong. */
	public void say(String line) {
		err.println(line);
	}

	/**
	 * Runs a program that talks with the person: it gets this terminal as it is. Blocks until it has ended; an interrupt ends it.
	 *
	 * @return its exit code
	 */
	public int lend(CommandLine command) throws IOException, InterruptedException {
		say(command.toString());
		var builder = new ProcessBuilder(command.arguments()).directory(command.directory().toFile()).inheritIO();
		builder.environment().putAll(command.environment());
		var process = builder.start();
		cancellation.onCancel(new ProcessTree(process.toHandle())::end);
		return process.waitFor();
	}

	/** A result as one JSON value over several lines; records become objects with their components' names. */
	public void json(Object value) {
		out.println(PRETTY.toJson(value));
	}

	/** A result as one JSON value on one line, for streams of them. */
	public void jsonLine(Object value) {
		out.println(LINE.toJson(value));
	}
}
