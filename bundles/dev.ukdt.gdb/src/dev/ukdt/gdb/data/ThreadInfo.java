package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.Optional;

/**
 * A thread; the stub of a machine shows each vCPU as one.
 *
 * @param id GDB's global number, from 1
 * @param targetId what the stub calls it, such as {@code Thread 1.1}
 * @param details what the stub says of it, such as {@code CPU#0 [running]}
 */
public record ThreadInfo(int id, String targetId, String name, String details, boolean stopped, Optional<Frame> frame) {

	public static ThreadInfo of(MiTuple thread) {
		return new ThreadInfo(thread.integer("id").orElse(0), thread.text("target-id"), thread.text("name"),
				thread.text("details"), thread.text("state").equals("stopped"), Frame.in(thread));
	}
}
