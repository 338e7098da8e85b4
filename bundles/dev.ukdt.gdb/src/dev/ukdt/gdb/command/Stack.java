package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.data.Variable;
import java.util.List;

/** The stack of a thread: send them with {@code in(thread)} or {@code in(thread, frame)}. */
public final class Stack {

	private Stack() {
	}

	/** Frames from low to high, both included, the innermost being 0. */
	public record Frames(int low, int high) implements MiCommand<List<Frame>> {
		@Override
		public Words words() {
			return Words.of("-stack-list-frames", low, high);
		}

		@Override
		public List<Frame> result(Reply reply) {
			return reply.results().list("stack").tuples().stream().map(Frame::of).toList();
		}
	}

	/** How many frames there are, counted up to the limit. */
	public record Depth(int limit) implements MiCommand<Integer> {
		@Override
		public Words words() {
			return Words.of("-stack-info-depth", limit);
		}

		@Override
		public Integer result(Reply reply) {
			return reply.results().integer("depth").orElse(0);
		}
	}

	/** The frame that the command is sent in. */
	public record Current() implements MiCommand<Frame> {
		@Override
		public Words words() {
			return Words.of("-stack-info-frame");
		}

		@Override
		public Frame result(Reply reply) {
			return Frame.of(reply.results().tuple("frame"));
		}
	}

	/** The arguments of the frames from low to high, both included: of each its arguments, of compound ones only the names. */
	public record ArgumentsOf(int low, int high) implements MiCommand<List<List<Variable>>> {
		@Override
		public Words words() {
			return Words.of("-stack-list-arguments", "--simple-values", low, high);
		}

		@Override
		public List<List<Variable>> result(Reply reply) {
			return reply.results().list("stack-args").tuples().stream().map(frame -> Variable.listOf(frame.list("args"))).toList();
		}
	}

	/** Arguments and locals of a frame, of compound ones only the names. */
	public record Variables() implements MiCommand<List<Variable>> {
		@Override
		public Words words() {
			return Words.of("-stack-list-variables", "--simple-values");
		}

		@Override
		public List<Variable> result(Reply reply) {
			return Variable.listOf(reply.results().list("variables"));
		}
	}

	/** Changes GDB's own selection, which its console uses. */
	public record Select(int frame) implements Action {
		@Override
		public Words words() {
			return Words.of("-stack-select-frame", frame);
		}
	}
}
