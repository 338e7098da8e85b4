package dev.ukdt.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.project.FileTrouble;
import dev.ukdt.core.tool.ToolMissing;

/** The application behind {@code ukdt}: finds the command, runs it, turns what it throws into a sentence and an exit code. */
public final class UkdtApplication implements IApplication {
	/** The command did what it was asked. */
	public static final Integer DONE = 0;
	/** The thing failed: a build error, manifest errors, an expectation missed. */
	public static final Integer FAILED = 1;
	/** Wrong usage. */
	public static final Integer USAGE = 2;
	/** A tool is missing. */
	public static final Integer MISSING = 3;

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		var arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		return run(Arrays.asList(arguments), Terminal.ofProcess());
	}

	@Override
	public void stop() {
		// A command ends through its terminal's cancellation.
	}

	static Integer run(List<String> arguments, Terminal terminal) {
		if (arguments.isEmpty() || Commands.isHelp(arguments.getFirst())) {
			Commands.list(arguments.isEmpty() ? terminal.err() : terminal.out());
			return arguments.isEmpty() ? USAGE : DONE;
		}
		var name = arguments.getFirst();
		var command = Commands.find(name);
		if (command.isEmpty()) {
			terminal.say("ukdt: there is no command '" + name + "'; 'ukdt help' lists them");
			return USAGE;
		}
		return run(name, command.get(), arguments.subList(1, arguments.size()), terminal);
	}

	private static Integer run(String name, Command command, List<String> words, Terminal terminal) {
		if (words.stream().takeWhile(word -> !word.equals("--")).anyMatch(Commands::isHelp)) {
			terminal.print("usage: ukdt " + name + " " + command.syntax().usage() + "\n" + command.summary()
					+ (command.details().isEmpty() ? "" : "\n" + command.details().stripTrailing()));
			return DONE;
		}
		try {
			return command.run(new Arguments(words, command.syntax()), terminal);
		} catch (UsageException e) {
			terminal.say("ukdt " + name + ": " + e.getMessage() + "\nusage: ukdt " + name + " " + command.syntax().usage());
			return USAGE;
		} catch (ToolMissing e) {
			return ended(name, e.getMessage(), MISSING, terminal);
		} catch (IOException e) {
			return ended(name, FileTrouble.sentence(e), FAILED, terminal);
		} catch (DescriptorException | CoreException e) {
			return ended(name, e.getMessage(), FAILED, terminal);
		} catch (Exception | LinkageError e) {
			if (!terminal.cancellation().isCancelled()) {
				ILog.of(UkdtApplication.class).error("the command " + name + " failed", e);
			}
			return ended(name, "this should not have happened, and is a bug of ours: " + e, FAILED, terminal);
		}
	}

	/** Tells why a command did not do what it was asked. In a process that was interrupted and goes down much breaks, which nobody wants to know. */
	private static Integer ended(String name, String why, Integer code, Terminal terminal) {
		terminal.say("ukdt " + name + ": " + (terminal.cancellation().isCancelled() ? "interrupted" : why));
		return code;
	}
}
