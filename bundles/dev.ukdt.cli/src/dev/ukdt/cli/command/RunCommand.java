package dev.ukdt.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt run}: builds a project if it is one, and runs its image with the guest's console on this terminal. */
public final class RunCommand implements Command {
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@Override
	public Syntax syntax() {
		return Syntax.words("(DIR | --image FILE) [--arch A] [--machine M] [--expect REGEX] [--timeout SECONDS] [--memory MIB] [--vcpus N] [--accel ACCEL] [--firmware auto|plain|uefi] [--disk DISK]...\n"
				+ "       [--net NETWORK]... [--folder FOLDER]... [--initrd FILE] [--extra ARGUMENT]... [--host URI] [--log FILE] [--no-build] [--dry-run] [-- GUEST ARGS]",
				0, 1)
				.valued(GuestOptions.with("--image", "--machine", "--expect", "--timeout", "--log")).switches("--no-build", "--dry-run").passing();
	}

	@Override
	public String summary() {
		return "run a project or an image on a machine; with --expect until its console shows a text";
	}

	@Override
	public String details() {
		return GuestOptions.DETAILS;
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws Exception {
		var expected = arguments.value("--expect").map(RunCommand::pattern);
		var limit = arguments.seconds("--timeout").or(() -> expected.map(text -> PATIENCE));
		var launched = launched(arguments, terminal);
		if (launched.isEmpty()) {
			return UkdtApplication.FAILED;
		}
		var plan = launched.get().run().plan(ToolFinder.onPath());
		plan.notes().forEach(terminal::say);
		plan.lines().forEach(line -> terminal.say(line.toString()));
		if (arguments.has("--dry-run")) {
			return UkdtApplication.DONE;
		}
		return new TerminalGuest(terminal, plan).run(expected, limit, arguments.value("--log").map(Arguments::path));
	}

	/** Empty when the build failed, which has been told. */
	private static Optional<Launched> launched(Arguments arguments, Terminal terminal) throws IOException {
		var image = arguments.value("--image").map(Arguments::path);
		if (image.isPresent() == (arguments.count() == 1)) {
			throw new UsageException("either a project's directory or --image is needed");
		}
		var directory = image.isPresent() ? image.get().getParent() : arguments.path(0);
		var settings = GuestOptions.settings(arguments, directory);
		return image.isPresent() ? Optional.of(Launched.image(image.get(), arguments, settings))
				: Launched.project(directory, arguments, settings, terminal);
	}

	/** @throws UsageException when it is no regular expression */
	static Pattern pattern(String text) {
		try {
			return Pattern.compile(text);
		} catch (PatternSyntaxException e) {
			throw new UsageException("'" + text + "' is no regular expression: " + e.getDescription());
		}
	}
}
