package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.machine.MachineException;

/** Control by another run of the machine's program. */
final class CommandControl extends PartialControl {
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private final ProgramPlan plan;

	CommandControl(ProgramPlan plan) {
		super(plan.type().control());
		this.plan = plan;
	}

	@Override
	String perform(String key, String file) throws MachineException {
		var line = plan.values().line(plan.type().control().items(key), file);
		var answer = new StringBuilder();
		try {
			var command = plan.programs().commands(List.of(line), plan.settings()).getFirst();
			var outcome = new ProcessRunner(text -> answer.append(text).append('\n'), new Cancellation(), LIMIT).run(command);
			if (!outcome.succeeded()) {
				throw new MachineException(command + " failed: " + answer.toString().strip());
			}
			return answer.toString();
		} catch (IOException e) {
			throw e instanceof MachineException told ? told : new MachineException(line.getFirst() + " cannot be started: " + e.getMessage(), e);
		}
	}
}
