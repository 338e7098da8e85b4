package dev.ukdt.gdb.mi;

/** A list of values, or of results that all have the same name. */
public final class MiList extends MiContainer {

	public static final MiList EMPTY = new MiList(null, new MiValue[0]);

	MiList(String[] names, MiValue[] values) {
		super(names, values);
	}

	@Override
	char opening() {
		return '[';
	}

	@Override
	char closing() {
		return ']';
	}
}
