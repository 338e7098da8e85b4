package dev.ukdt.debug.model;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IIndexedValue;
import org.eclipse.debug.core.model.IVariable;

/**
 * The value of a variable. Parts are fetched page by page: Eclipse shows an indexed value of many parts in ranges, and asks
 * for those that are opened.
 */
public final class GuestValue extends GuestElement implements IIndexedValue {
	/** How many parts of a value without a known number of them are shown. */
	private static final int OPEN_ENDED = 1000;
	private static final Pattern ARRAY = Pattern.compile("^[^\\[(]*\\[(\\d+)\\]");

	private final GuestVariable variable;

	GuestValue(GuestVariable variable) {
		super(variable.getDebugTarget());
		this.variable = variable;
	}

	public GuestVariable variable() {
		return variable;
	}

	/** Whether it is a structure or an array, which has no text of its own. */
	public boolean isCompound() {
		var type = variable.declaredType();
		var object = variable.object();
		return isArray() || (object != null ? object.value().equals("{...}") : isText("") && !type.isEmpty());
	}

	boolean isArray() {
		return ARRAY.matcher(variable.declaredType()).find();
	}

	@Override
	public String getReferenceTypeName() throws DebugException {
		return variable.getReferenceTypeName();
	}

	/** Of a structure {@code {...}}, of an array its length in brackets. May block for an expression. */
	@Override
	public String getValueString() throws DebugException {
		var text = variable.text();
		if (!text.isEmpty()) {
			return text;
		}
		var array = ARRAY.matcher(variable.declaredType());
		return array.find() ? "[" + array.group(1) + "]" : variable.declaredType().isEmpty() ? "" : "{...}";
	}

	@Override
	public boolean isAllocated() {
		return variable.frame().isSuspended();
	}

	/** Whether there are parts, judged without asking GDB where it has not been asked yet. */
	@Override
	public boolean hasVariables() throws DebugException {
		var object = variable.object();
		if (object != null) {
			return object.childCount() > 0 || object.dynamic() && (object.hasMore() || object.childCount() != 0);
		}
		var type = variable.declaredType();
		if (type.isEmpty()) {
			return variable.tree().current().childCount() > 0;
		}
		return isText("") || type.endsWith("&") || type.contains("*") && !type.startsWith("void *") && !type.contains("(*)(");
	}

	@Override
	public IVariable[] getVariables() throws DebugException {
		return parts(0, getSize()).toArray(IVariable[]::new);
	}

	@Override
	public IVariable[] getVariables(int offset, int length) throws DebugException {
		return parts(offset, length).toArray(IVariable[]::new);
	}

	@Override
	public IVariable getVariable(int offset) throws DebugException {
		var found = parts(offset, 1);
		return found.isEmpty() ? null : found.getFirst();
	}

	/** Parts from an index on as our own type. Blocks for GDB's answer. */
	public List<GuestVariable> parts(int from, int count) throws DebugException {
		return hasVariables() ? variable.tree().parts(variable, from, count) : List.of();
	}

	@Override
	public int getSize() throws DebugException {
		if (!hasVariables()) {
			return 0;
		}
		var object = variable.object();
		var array = ARRAY.matcher(variable.declaredType());
		if (object == null && array.find() && array.group(1).length() < 10) {
			return Integer.parseInt(array.group(1));
		}
		object = variable.tree().open(variable);
		return object.dynamic() || object.hasMore() ? OPEN_ENDED : object.childCount();
	}

	@Override
	public int getInitialOffset() {
		return 0;
	}

	private boolean isText(String text) {
		return text.equals(variable.lastText());
	}
}
