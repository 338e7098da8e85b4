package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;

/**
 * Some of the children of a variable object.
 *
 * @param hasMore whether a dynamic object has children behind these
 */
public record VariablePage(List<VariableObject> children, boolean hasMore) {

	public static VariablePage of(MiTuple results) {
		return new VariablePage(results.list("children").tuples().stream().map(VariableObject::of).toList(), results.flag("has_more"));
	}
}
