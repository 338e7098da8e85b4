package dev.ukdt.board.flash;

import java.util.List;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;

/** What a flasher will do, told before it does it. Made for one use. */
public interface FlashPlan extends AutoCloseable {
	/** Each step in a sentence for a person. */
	List<String> words();

	/** The exact command lines that are run, in their order; what is done without a program is not among them. */
	List<CommandLine> commands();

	/** What is erased by it, as a question for a person to answer; empty when nothing of value can be. */
	default String warning() {
		return "";
	}

	/** Does it. Blocks; not for the UI thread. Never throws for what tools, boards and cards do. */
	FlashOutcome run(FlashListener listener, Cancellation cancellation);

	/** Removes the temporary files of the plan, whether it was carried out or not. */
	@Override
	void close();
}
