package dev.ukdt.gdb.mi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What tuples and lists share: values in order, each with the name it was given or none. GDB mixes both: a list may
 * hold results ({@code [frame={..},frame={..}]}) and some tuples hold bare values ({@code script={"silent","bt"}}).
 */
public abstract sealed class MiContainer implements MiValue permits MiTuple, MiList {

	private static final int SHOWN_DEPTH = 6;

	private final String[] names;
	private final MiValue[] values;

	/** @param names of the same length as the values, null in it where a value has none; null when none has */
	MiContainer(String[] names, MiValue[] values) {
		this.names = names;
		this.values = values;
	}

	public int size() {
		return values.length;
	}

	public boolean isEmpty() {
		return values.length == 0;
	}

	/** The name of the value at this place, or null when it has none. */
	public String name(int index) {
		return names == null ? null : names[index];
	}

	public MiValue value(int index) {
		return values[index];
	}

	public List<MiValue> values() {
		return Collections.unmodifiableList(Arrays.asList(values));
	}

	/** The tuples among the values, whatever their names. */
	public List<MiTuple> tuples() {
		return Arrays.stream(values).filter(MiTuple.class::isInstance).map(MiTuple.class::cast).toList();
	}

	/** The constants among the values, whatever their names. */
	public List<String> texts() {
		return Arrays.stream(values).filter(MiConst.class::isInstance).map(value -> ((MiConst) value).text()).toList();
	}

	abstract char opening();

	abstract char closing();

	/** As GDB would print it; what lies very deep is left out. */
	@Override
	public String toString() {
		return append(new StringBuilder(), SHOWN_DEPTH).toString();
	}

	private StringBuilder append(StringBuilder out, int depth) {
		out.append(opening());
		for (int i = 0; i < values.length; i++) {
			out.append(i == 0 ? "" : ",").append(name(i) == null ? "" : names[i] + '=');
			switch (values[i]) {
			case MiConst constant -> out.append(constant);
			case MiContainer nested when depth > 0 -> nested.append(out, depth - 1);
			case MiContainer nested -> out.append(nested.opening()).append("...").append(nested.closing());
			}
		}
		return out.append(closing());
	}
}
