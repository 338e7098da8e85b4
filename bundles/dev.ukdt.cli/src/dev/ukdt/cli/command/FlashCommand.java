package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.ukdt.board.Board;
import dev.ukdt.board.BoardBuild;
import dev.ukdt.board.Boards;
import dev.ukdt.board.disk.Objection;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashPlan;
import dev.ukdt.board.flash.FlashRequest;
import dev.ukdt.board.flash.FlashTarget;
import dev.ukdt.board.flash.Flashers;
import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt flash}: builds a project, or takes an image, and puts it on a board or its card. */
public final class FlashCommand implements Command {
	/** A run as {@code --json} prints it. */
	private record Row(boolean succeeded, boolean dryRun, String board, String way, String target, String image, List<String> plan, List<String> commands, String warning,
			String statement) {
	}

	/** What is flashed. */
	private record Subject(Path image, Optional<Path> project) {
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("(DIR | --image FILE) --board B --to TARGET [--dry-run] [--verify|--no-verify] [--yes] [--firmware DIR] [--despite REASON]... [--json]\n"
				+ "       [--watch PORT[@SPEED] [--expect REGEX] [--timeout SECONDS]] [--serve]", 0, 1)
				.valued("--image", "--board", "--to", "--firmware", "--despite", "--watch", "--expect", "--timeout")
				.switches("--dry-run", "--verify", "--no-verify", "--yes", "--json", "--serve");
	}

	@Override
	public String summary() {
		return "put an image on a board, and watch it: TARGET is a disk, a drive, a serial port, or a way of the board such as openocd or openocd:SERIAL";
	}

	@Override
	public String details() {
		return """
				  B         a board of 'ukdt boards'
				  TARGET    a disk or drive of 'ukdt boards --devices', a file that stands for a card, a serial port, or a way of the board such as openocd
				  REASON    too-large or fixed: the objection to a disk that you overrule
				  PORT      a serial port, such as /dev/ttyUSB0
				""";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) throws IOException, InterruptedException {
		if (arguments.has("--verify") && arguments.has("--no-verify")) {
			throw new UsageException("--verify and --no-verify contradict each other");
		}
		var board = Boards.installed().get(needed(arguments, "--board"));
		var finder = ToolFinder.onPath();
		var target = FlashTarget.of(board, needed(arguments, "--to"), finder);
		var overruled = overruled(arguments);
		BoardAfterwards.check(arguments);
		var subject = subject(arguments, board, terminal);
		if (subject.isEmpty()) {
			return UkdtApplication.FAILED;
		}
		var request = target.request(board, subject.get().image(), subject.get().project(), !arguments.has("--no-verify"),
				arguments.value("--firmware").map(Arguments::path), overruled, finder);
		try (var plan = Flashers.installed().get(target.way().flasher()).plan(request); var afterwards = new BoardAfterwards(arguments, board, terminal)) {
			var code = run(request, plan, arguments, terminal);
			return code == UkdtApplication.DONE ? afterwards.follow(target, finder) : code;
		}
	}

	private static String needed(Arguments arguments, String option) {
		return arguments.value(option).orElseThrow(() -> new UsageException(option + " is missing"));
	}

	private static Set<Objection> overruled(Arguments arguments) {
		return arguments.values("--despite").stream().map(reason -> {
			try {
				var objection = Objection.parse(reason);
				if (objection.canBeOverruled()) {
					return objection;
				}
				throw new UsageException("'" + reason + "' cannot be overruled");
			} catch (IllegalArgumentException e) {
				throw new UsageException("'" + reason + "' is no reason that can be overruled; there are too-large and fixed");
			}
		}).collect(Collectors.toSet());
	}

	/** Empty when the build failed, which has been told. */
	private static Optional<Subject> subject(Arguments arguments, Board board, Terminal terminal) throws IOException {
		var image = arguments.value("--image");
		if (image.isPresent() == (arguments.count() == 1)) {
			throw new UsageException("name a project's directory or --image FILE, and not both");
		}
		if (image.isPresent()) {
			var file = Arguments.path(image.get());
			if (!Files.isRegularFile(file)) {
				throw new IOException(file + " is no file");
			}
			return Optional.of(new Subject(file, Optional.empty()));
		}
		var project = UnikernelProject.read(arguments.path(0));
		var plan = BuildCommand.plan(BoardBuild.of(project, Chosen.family(project.family()), board));
		var result = BuildCommand.build(plan, terminal);
		if (result.succeeded() && result.image().isEmpty()) {
			terminal.say("the build made no image: looked for " + String.join(", ", plan.image()));
		}
		return result.image().map(built -> new Subject(built, Optional.of(project.directory())));
	}

	private static int run(FlashRequest request, FlashPlan plan, Arguments arguments, Terminal terminal) {
		var json = arguments.has("--json");
		var dry = arguments.has("--dry-run");
		tell(plan, json ? terminal::say : dry ? terminal::print : terminal::say);
		var outcome = dry ? Optional.<FlashOutcome>empty() : Optional.of(carryOut(plan, arguments.has("--yes"), terminal));
		var succeeded = outcome.map(FlashOutcome::succeeded).orElse(true);
		var statement = outcome.map(FlashOutcome::statement).orElse("nothing was written: this was a dry run");
		if (json) {
			terminal.json(new Row(succeeded, dry, request.board().id(), request.way().flasher(), request.target(), request.image().toString(), plan.words(),
					plan.commands().stream().map(CommandLine::toString).toList(), plan.warning(), statement));
		} else if (succeeded) {
			terminal.print(statement);
		} else {
			terminal.say("ukdt flash: " + statement);
		}
		return succeeded ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	private static void tell(FlashPlan plan, Consumer<String> out) {
		for (var i = 0; i < plan.words().size(); i++) {
			out.accept(i + 1 + ". " + plan.words().get(i));
		}
		plan.commands().forEach(command -> out.accept("   " + command));
		if (!plan.warning().isEmpty()) {
			out.accept("Careful: " + plan.warning());
		}
	}

	private static FlashOutcome carryOut(FlashPlan plan, boolean yes, Terminal terminal) {
		if (!plan.warning().isEmpty() && !yes && !agreed()) {
			return new FlashOutcome(FlashOutcome.End.CANCELLED, "nothing was written: say --yes if " + plan.warning().replace(" is erased", " may be erased")
					.replace(" is overwritten", " may be overwritten"));
		}
		return plan.run(new FlashListener() {
			private long told;

			@Override
			public void phase(String phase) {
				terminal.say(phase);
			}

			@Override
			public void progress(Progress progress) {
				if (progress.done() == progress.total() || System.nanoTime() - told > 1_000_000_000) {
					told = System.nanoTime();
					terminal.say("  " + progress.text());
				}
			}

			@Override
			public void line(String line) {
				terminal.say("  " + line);
			}
		}, terminal.cancellation());
	}

	/** Asks where somebody can answer. */
	private static boolean agreed() {
		var console = System.console();
		var answer = console == null ? null : console.readLine("Type yes to go on: ");
		return "yes".equalsIgnoreCase(answer);
	}
}
