package dev.ukdt.cli;

/**
 * One command of {@code ukdt}. Made anew for each run; may block, and is interrupted through {@link Terminal#cancellation()}.
 * Thrown exceptions become one sentence on standard error and an exit code, see {@link UkdtApplication}.
 */
public interface Command {
	/** What may stand behind the command's name. */
	Syntax syntax();

	/** One line for the list of commands. */
	String summary();

	/** What the usage does not say: the values that its words stand for, a line for each. May be empty. */
	default String details() {
		return "";
	}

	/** @return {@link UkdtApplication#DONE} or {@link UkdtApplication#FAILED} */
	int run(Arguments arguments, Terminal terminal) throws Exception;
}
