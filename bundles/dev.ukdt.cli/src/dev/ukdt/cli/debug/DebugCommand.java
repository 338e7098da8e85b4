package dev.ukdt.cli.debug;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.Launch;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.cli.command.GuestOptions;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.RunListener;

/** {@code ukdt debug}: runs or meets a guest under the debugger and tells each of its stops. */
public final class DebugCommand implements Command {
	private static final int TO_END_SECONDS = 10;
	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@Override
	public Syntax syntax() {
		return Syntax.words("(DIR | --image ELF) [--symbols FILE[@OFFSET]]... [--machine M | --attach HOST:PORT | --attach unix:PATH | --attach GUEST | --core FILE]\n"
				+ "       [--break LOC]... [--hbreak LOC]... [--watch EXPR]... [--on-stop \"CMD;CMD\"] [--stops N] [--timeout SECONDS] [--reconnect SECONDS] [--json]\n"
				+ "       [--gdb PROGRAM] [--source DIR]... [--trust] [--wire FILE] [--no-build] and the options of 'run' [-- GUEST ARGS]", 0, 1)
				.valued(GuestOptions.with("--image", "--symbols", "--machine", "--attach", "--core", "--break", "--hbreak", "--watch", "--on-stop", "--stops",
						"--timeout", "--reconnect", "--gdb", "--source", "--wire"))
				.switches("--json", "--no-build", "--trust").passing();
	}

	@Override
	public String summary() {
		return "debug a project or an image, and print what is asked for at each stop";
	}

	@Override
	public String details() {
		return """
				  LOC       FILE:LINE, a function, or an address such as 0x100000
				  EXPR      a variable or another place in memory
				  CMD       %s
				  GUEST     the id, the name or the process of a guest that 'ukdt ps' lists
				  OFFSET    by how much the file's symbols were moved, such as 0x200000
				""".formatted(OnStop.COMMANDS);
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws Exception {
		var wanted = arguments.value("--stops").map(DebugCommand::number).orElse(0);
		var deadline = Instant.now().plus(arguments.seconds("--timeout").orElse(PATIENCE));
		new OnStop(arguments.value("--on-stop").orElse(""), null); // told before anything is built
		TemporaryWorkspace.open();
		var subject = Subject.of(arguments, terminal);
		if (subject.isEmpty()) {
			return UkdtApplication.FAILED;
		}
		try (var queue = new StopQueue(deadline)) {
			return debug(subject.get(), arguments, terminal, queue, wanted) ? UkdtApplication.DONE : UkdtApplication.FAILED;
		}
	}

	private static boolean debug(Subject subject, Arguments arguments, Terminal terminal, StopQueue queue, int wanted) throws Exception {
		var breakpoints = new BreakpointOptions(arguments, subject.directory());
		var onStop = new OnStop(arguments.value("--on-stop").orElse(""), queue);
		var guest = subject.start(terminal);
		guest.ifPresent(running -> terminal.cancellation().onCancel(running::end));
		var request = subject.request(guest, breakpoints.isEmpty());
		DebugSession session;
		try {
			session = DebugSession.start(request, ToolFinder.onPath());
		} catch (Exception e) {
			guest.ifPresent(running -> running.end());
			throw e;
		}
		try (var wire = new WireFile(arguments.value("--wire"))) {
			if (arguments.value("--wire").isPresent()) {
				session.gdb().setWireLog(wire);
			}
			terminal.cancellation().onCancel(queue::cancel);
			session.addListener(new RunListener() {
				@Override
				public void trouble(String why) {
					terminal.say(why);
					queue.refused(why);
				}
			});
			var target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, guest, session, subject.name());
			subject.known().ifPresent(symbols -> symbols.follow(target));
			target.begin(terminal.cancellation());
			breakpoints.problems().forEach((text, why) -> terminal.say(text + ": " + why));
			var done = new StopLoop(terminal, queue, onStop, breakpoints, arguments.has("--json")).run(target, wanted);
			end(target);
			return done;
		}
	}

	/** Ends GDB, and the guest if it is ours; waits for both. */
	private static void end(UnikernelDebugTarget target) throws InterruptedException, ExecutionException {
		target.terminate();
		try {
			target.session().gdb().onEnd().get(TO_END_SECONDS, TimeUnit.SECONDS);
			if (target.guest().isPresent()) {
				target.guest().get().onEnd().get(TO_END_SECONDS, TimeUnit.SECONDS);
			}
		} catch (TimeoutException e) {
			throw new IllegalStateException("GDB or the guest did not end", e);
		}
	}

	private static int number(String text) {
		if (!text.matches("[1-9]\\d{0,8}")) {
			throw new UsageException("--stops needs a number, not '" + text + "'");
		}
		return Integer.parseInt(text);
	}
}
