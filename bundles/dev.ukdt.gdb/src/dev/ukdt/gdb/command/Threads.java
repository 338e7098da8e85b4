package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.ThreadGroup;
import dev.ukdt.gdb.data.ThreadInfo;
import java.util.List;

/** Threads; the stub of a machine shows each vCPU as one. */
public final class Threads {

	private Threads() {
	}

	/** All threads, or one. */
	public record Info(int thread) implements MiCommand<List<ThreadInfo>> {
		@Override
		public Words words() {
			return Words.of("-thread-info").when(thread > 0, thread);
		}

		@Override
		public List<ThreadInfo> result(Reply reply) {
			return reply.results().list("threads").tuples().stream().map(ThreadInfo::of).toList();
		}
	}

	/** The groups of threads; the stub of a machine has one for all its vCPUs, or one for each cluster. */
	public record Groups() implements MiCommand<List<ThreadGroup>> {
		@Override
		public Words words() {
			return Words.of("-list-thread-groups");
		}

		@Override
		public List<ThreadGroup> result(Reply reply) {
			return reply.results().list("groups").tuples().stream().map(ThreadGroup::of).toList();
		}
	}

	/** Changes GDB's own selection, which its console uses. */
	public record Select(int thread) implements Action {
		@Override
		public Words words() {
			return Words.of("-thread-select", thread);
		}
	}
}
