package dev.ukdt.cli;

import java.util.List;
import java.util.Set;

/**
 * What may stand behind a command's name.
 *
 * @param usage    as a person reads it, without the command's name
 * @param valued   options with a value, such as {@code --machine}; each may stand more than once
 * @param switches options without one, such as {@code --json}
 * @param least    how many words there must be beside the options
 * @param most     how many there may be
 * @param passes   whether words behind {@code --} are the guest's own, instead of ordinary words that may begin with a dash
 */
public record Syntax(String usage, Set<String> valued, Set<String> switches, int least, int most, boolean passes) {
	public static Syntax words(String usage, int least, int most) {
		return new Syntax(usage, Set.of(), Set.of(), least, most, false);
	}

	public Syntax valued(String... options) {
		return new Syntax(usage, Set.copyOf(List.of(options)), switches, least, most, passes);
	}

	public Syntax switches(String... options) {
		return new Syntax(usage, valued, Set.copyOf(List.of(options)), least, most, passes);
	}

	public Syntax passing() {
		return new Syntax(usage, valued, switches, least, most, true);
	}
}
