package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiConst;
import dev.ukdt.gdb.mi.MiList;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;

/**
 * An argument or a local variable of a frame.
 *
 * @param type empty unless types were asked for
 * @param value empty for compound values unless all values were asked for
 */
public record Variable(String name, boolean argument, String type, String value) {

	static Variable of(MiTuple variable) {
		return new Variable(variable.text("name"), variable.flag("arg"), variable.text("type"), variable.text("value"));
	}

	/** Variables in a list of tuples or, when only names were asked for, of plain texts. */
	public static List<Variable> listOf(MiList variables) {
		return variables.values().stream().map(value -> switch (value) {
		case MiTuple tuple -> of(tuple);
		case MiConst name -> new Variable(name.text(), false, "", "");
		case MiList ignored -> new Variable("", false, "", "");
		}).toList();
	}
}
