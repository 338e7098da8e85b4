package dev.ukdt.gdb.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registers of a thread: send them with {@code in(thread, frame)}. */
public final class Registers {

	private Registers() {
	}

	/** Names by number; a number without a register has an empty name. */
	public record Names() implements MiCommand<List<String>> {
		@Override
		public String operation() {
			return "-data-list-register-names";
		}

		@Override
		public List<String> result(Reply reply) {
			return reply.results().list("register-names").texts();
		}
	}

	/** The numbers of those that changed since they were asked for last. */
	public record Changed() implements MiCommand<List<Integer>> {
		@Override
		public String operation() {
			return "-data-list-changed-registers";
		}

		@Override
		public List<Integer> result(Reply reply) {
			return reply.results().list("changed-registers").texts().stream().map(Integer::valueOf).toList();
		}
	}

	/** Values by number, in the order of the numbers; of all registers when no number is given. */
	public record Values(ValueFormat format, List<Integer> numbers) implements MiCommand<Map<Integer, String>> {
		@Override
		public String operation() {
			return "-data-list-register-values";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of("--skip-unavailable", format.letter()).and(numbers.toArray());
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
