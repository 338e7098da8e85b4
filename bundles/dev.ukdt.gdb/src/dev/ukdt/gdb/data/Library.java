package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;
import java.util.OptionalLong;

/**
 * A file that the target loaded.
 *
 * @param hostName where GDB found it, empty when it did not
 */
public record Library(String id, String targetName, String hostName, boolean symbolsLoaded, List<Range> ranges) {

	/** Addresses that it covers; the end is not included. */
	public record Range(OptionalLong from, OptionalLong to) {
	}

	public static Library of(MiTuple library) {
		return new Library(library.text("id"), library.text("target-name"), library.text("host-name"), library.flag("symbols-loaded"),
				library.list("ranges").tuples().stream().map(range -> new Range(range.address("from"), range.address("to"))).toList());
	}
}
