package dev.ukdt.gdb.command;

import java.util.List;
import java.util.Set;

/** What this GDB and its target can do: asked, never concluded from a version. */
public final class Features {

	private Features() {
	}

	/** What this GDB can do, in GDB's words. */
	public record OfGdb() implements MiCommand<Set<String>> {
		@Override
		public Words words() {
			return Words.of("-list-features");
		}

		@Override
		public Set<String> result(Reply reply) {
			return Set.copyOf(reply.results().list("features").texts());
		}
	}

	/** What the target can do, in GDB's words ({@code async}, {@code reverse}). */
	public record OfTarget() implements MiCommand<Set<String>> {
		@Override
		public Words words() {
			return Words.of("-list-target-features");
		}

		@Override
		public Set<String> result(Reply reply) {
			return Set.copyOf(reply.results().list("features").texts());
		}
	}

	/** Whether GDB has a command of GDB/MI. */
	public record HasCommand(String name) implements MiCommand<Boolean> {
		@Override
		public Words words() {
			return Words.of("-info-gdb-mi-command", name);
		}

		@Override
		public Boolean result(Reply reply) {
			return reply.results().tuple("command").flag("exists");
		}
	}
}
