package dev.ukdt.gdb.mi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Results by name. What is absent or of another kind is never an error here, because each GDB version says a little
 * more or less than the other: it is an empty text, list or tuple.
 */
public final class MiTuple extends MiContainer {

	public static final MiTuple EMPTY = new MiTuple(null, new MiValue[0]);

	MiTuple(String[] names, MiValue[] values) {
		super(names, values);
	}

	/** The first value of this name. */
	public Optional<MiValue> get(String name) {
		for (int i = 0; i < size(); i++) {
			if (name.equals(name(i))) {
				return Optional.of(value(i));
			}
		}
		return Optional.empty();
	}

	public boolean has(String name) {
		return get(name).isPresent();
	}

	/** Every value of this name: older GDBs repeat a name. */
	public List<MiValue> all(String name) {
		List<MiValue> found = new ArrayList<>();
		for (int i = 0; i < size(); i++) {
			if (name.equals(name(i))) {
				found.add(value(i));
			}
		}
		return found;
	}

	public Optional<String> optional(String name) {
		return get(name).filter(MiConst.class::isInstance).map(value -> ((MiConst) value).text());
	}

	public String text(String name) {
		return optional(name).orElse("");
	}

	public MiTuple tuple(String name) {
		return get(name).filter(MiTuple.class::isInstance).map(MiTuple.class::cast).orElse(EMPTY);
	}

	public MiList list(String name) {
		return get(name).filter(MiList.class::isInstance).map(MiList.class::cast).orElse(MiList.EMPTY);
	}

	/** Whether GDB says yes in one of its ways: y, yes, 1, true. */
	public boolean flag(String name) {
		return switch (text(name)) {
		case "y", "yes", "1", "true" -> true;
		default -> false;
		};
	}

	/** A decimal number. */
	public OptionalInt integer(String name) {
		try {
			return OptionalInt.of(Integer.parseInt(text(name)));
		} catch (NumberFormatException e) {
			return OptionalInt.empty();
		}
	}

	/** A number of 64 bits without sign, decimal or hexadecimal with 0x. */
	public OptionalLong address(String name) {
		return MiText.address(text(name));
	}

	@Override
	char opening() {
		return '{';
	}

	@Override
	char closing() {
		return '}';
	}
}
