package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an update found at a variable object.
 *
 * @param newType when the type changed: the children are gone
 * @param newChildCount when it changed
 */
public record VariableChange(String name, String value, Scope scope, Optional<String> newType, OptionalInt newChildCount,
		boolean hasMore, List<VariableObject> newChildren) {

	/** Whether the object can still be evaluated. */
	public enum Scope {
		/** Its value is valid. */
		IN,
		/** Its frame is not the one it was made for; it may come back. */
		OUT,
		/** The symbols changed; the object is to be deleted. */
		INVALID
	}

	public static VariableChange of(MiTuple change) {
		Scope scope = switch (change.text("in_scope")) {
		case "false" -> Scope.OUT;
		case "invalid" -> Scope.INVALID;
		default -> Scope.IN;
		};
		return new VariableChange(change.text("name"), change.text("value"), scope, change.optional("new_type"),
				change.integer("new_num_children"), change.flag("has_more"),
				change.list("new_children").tuples().stream().map(VariableObject::of).toList());
	}
}
