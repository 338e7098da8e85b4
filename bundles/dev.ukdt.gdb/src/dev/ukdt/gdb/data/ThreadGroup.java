package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.OptionalLong;

/**
 * What GDB calls an inferior.
 *
 * @param pid absent while nothing runs
 * @param executable empty without one
 */
public record ThreadGroup(String id, String type, OptionalLong pid, String executable) {

	public static ThreadGroup of(MiTuple group) {
		return new ThreadGroup(group.text("id"), group.text("type"), group.address("pid"), group.text("executable"));
	}
}
