package dev.ukdt.board.flash;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.board.serial.SharedPorts;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessOutcome;
import dev.ukdt.core.process.ProcessRunner;

/** Flashing by a program, ready to be carried out. */
final class CommandPlan implements FlashPlan {
	/** The slowest serial line with the largest image. */
	private static final Duration LONGEST = Duration.ofHours(1);

	private final CommandDescriptor descriptor;
	private final FlashRequest request;
	private final StagedImage image;
	private final List<CommandLine> commands;

	CommandPlan(CommandDescriptor descriptor, FlashRequest request, StagedImage image, List<CommandLine> commands) {
		this.descriptor = descriptor;
		this.request = request;
		this.image = image;
		this.commands = List.copyOf(commands);
	}

	@Override
	public List<String> words() {
		var words = new ArrayList<String>();
		words.add("turn " + request.image().getFileName() + " into " + image.format().id().toUpperCase() + " where it is not");
		words.add("write it to the " + request.board().name() + " with " + descriptor.name() + (request.hasTarget() ? ", " + request.target() : ""));
		if (request.verify() && !descriptor.verify().equals("never")) {
			words.add("read it back and compare");
		}
		return words;
	}

	@Override
	public List<CommandLine> commands() {
		return commands;
	}

	@Override
	public FlashOutcome run(FlashListener listener, Cancellation cancellation) {
		// A monitor lets go of the port for as long as this takes.
		try (var loan = descriptor.target() == TargetKind.SERIAL ? SharedPorts.borrow(request.target()) : null) {
			return runAll(listener, cancellation);
		}
	}

	private FlashOutcome runAll(FlashListener listener, Cancellation cancellation) {
		for (var command : commands) {
			var end = new Cancellation();
			cancellation.onCancel(end::cancel);
			var output = new CommandOutput(descriptor.reading(), listener, end::cancel);
			try {
				var outcome = new ProcessRunner(output::line, end, LONGEST).run(command);
				var last = command == commands.getLast();
				if (cancellation.isCancelled()) {
					return FlashOutcome.cancelled("cancelled: the " + request.board().name() + " may hold a part of the image, which does not start; flash it again");
				}
				if (!outcome.succeeded() || last && !output.succeeded()) {
					return FlashOutcome.failed(failure(outcome, output));
				}
			} catch (IOException e) {
				return FlashOutcome.failed(descriptor.name() + " cannot be started: " + e.getMessage());
			}
		}
		return FlashOutcome.done("the " + request.board().name() + " holds the image"
				+ (request.verify() && !descriptor.verify().equals("never") ? ", and it was read back" : ""));
	}

	private String failure(ProcessOutcome outcome, CommandOutput output) {
		if (outcome.timedOut()) {
			return descriptor.name() + " did not come to an end within an hour and was ended; flash again";
		}
		if (!output.error().isEmpty()) {
			return output.error();
		}
		var said = outcome.lastLines().stream().filter(line -> !line.isBlank()).toList();
		return descriptor.name() + " failed" + (outcome.exitCode() == 0 ? "" : " with code " + outcome.exitCode())
				+ (said.isEmpty() ? " without a word" : ": " + String.join(" / ", said.subList(Math.max(0, said.size() - 3), said.size())));
	}

	@Override
	public void close() {
		image.close();
	}
}
