package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;

/**
 * A variable object: GDB's handle of an expression whose children are fetched when they are wanted.
 *
 * @param name the handle
 * @param expression as a person writes it; of a child only its own part
 * @param childCount how many children GDB knows of; with {@code dynamic} or {@code hasMore} there may be more
 * @param type empty for the pseudo children {@code public}, {@code private} of a C++ class
 * @param dynamic whether a pretty printer makes the children
 */
public record VariableObject(String name, String expression, int childCount, String value, String type, boolean dynamic,
		boolean hasMore, String displayHint) {

	public static VariableObject of(MiTuple object) {
		return new VariableObject(object.text("name"), object.text("exp"), object.integer("numchild").orElse(0),
				object.text("value"), object.text("type"), object.flag("dynamic"), object.flag("has_more"),
				object.text("displayhint"));
	}
}
