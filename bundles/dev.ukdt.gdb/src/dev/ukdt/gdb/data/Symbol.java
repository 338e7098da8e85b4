package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A function, variable or type that the symbols name.
 *
 * @param description as it is declared; empty without debugging information
 * @param address only of a symbol without debugging information
 */
public record Symbol(String name, String type, String description, String file, String fullName, OptionalInt line,
		OptionalLong address) {

	/** Whether it is code, as far as its type tells; without debugging information it is taken for code. */
	public boolean isFunction() {
		return type.isEmpty() || type.contains("(") && !type.contains("(*");
	}

	public static Symbol of(MiTuple symbol, MiTuple file) {
		return new Symbol(symbol.text("name"), symbol.text("type"), symbol.text("description"), file.text("filename"),
				file.text("fullname"), symbol.integer("line"), symbol.address("address"));
	}
}
