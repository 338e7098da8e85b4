package dev.ukdt.gdb.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The registers of a thread: send them with {@code in(thread, frame)}. */
public final class Registers {

	private Registers() {
	}

	/** Names by number; a number without a register has an empty name. */
	public record Names() implements MiCommand<List<String>> {
		@Override
		public Words words() {
			return Words.of("-data-list-register-names");
		}

		@Override
		public List<String> result(Reply reply) {
			return reply.results().list("register-names").texts();
		}
	}

	/**
	 * The groups of each register by its name, such as {@code general}, {@code float}, {@code vector}, {@code system}; in
	 * the order of GDB's numbers. GDB has no command of GDB/MI for them: this reads the table of its maintainers.
	 */
	public record Groups() implements MiCommand<Map<String, List<String>>> {
		private static final Pattern ROW = Pattern.compile("^ ?([^\\s']+) +\\d+ +\\d+ +\\d+ +\\d+ +\\S+ +(\\S+) *$", Pattern.MULTILINE);
		private static final Set<String> OF_EVERY_REGISTER = Set.of("all", "save", "restore");

		@Override
		public Words words() {
			return Console.words("maintenance print register-groups");
		}

		@Override
		public Map<String, List<String>> result(Reply reply) {
			Map<String, List<String>> groups = new LinkedHashMap<>();
			ROW.matcher(reply.console()).results().forEach(row -> groups.put(row.group(1),
					Stream.of(row.group(2).split(",")).filter(group -> !OF_EVERY_REGISTER.contains(group)).toList()));
			return groups;
		}
	}

	/** Writes values by number; a value is any expression of GDB. */
	public record Write(Map<Integer, String> values) implements Action {
		@Override
		public Words words() {
			Words written = Words.of("-data-write-register-values", ValueFormat.HEXADECIMAL.letter());
			for (Map.Entry<Integer, String> value : values.entrySet()) {
				written = written.and(value.getKey(), value.getValue());
			}
			return written;
		}
	}

	/** The numbers of those that changed since they were asked for last. */
	public record Changed() implements MiCommand<List<Integer>> {
		@Override
		public Words words() {
			return Words.of("-data-list-changed-registers");
		}

		@Override
		public List<Integer> result(Reply reply) {
			return reply.results().list("changed-registers").texts().stream().map(Integer::valueOf).toList();
		}
	}

	/** Values by number, in the order of the numbers; of all registers when no number is given. */
	public record Values(ValueFormat format, List<Integer> numbers) implements MiCommand<Map<Integer, String>> {
		@Override
		public Words words() {
			return Words.of("-data-list-register-values", "--skip-unavailable", format.letter()).and(numbers.toArray());
		}

		@Override
		public Map<Integer, String> result(Reply reply) {
			Map<Integer, String> values = new LinkedHashMap<>();
			reply.results().list("register-values").tuples()
					.forEach(register -> values.put(register.integer("number").orElse(-1), register.text("value")));
			return values;
		}
	}
}
