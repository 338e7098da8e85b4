package dev.ukdt.debug.model;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Memory;

/** A register of a frame. Can be written where the stub lets it be. */
public final class GuestRegister extends GuestElement implements IRegister, IValue {
	private final GuestRegisterGroup group;
	private final String name;
	private final int number;
	private volatile String text = "";
	private volatile boolean changed;
	private volatile boolean seen;

	GuestRegister(GuestRegisterGroup group, String name, int number) {
		super(group.getDebugTarget());
		this.group = group;
		this.name = name;
		this.number = number;
	}

	int number() {
		return number;
	}

	void refresh(String now) {
		changed = seen && !now.equals(text);
		seen = true;
		text = now;
	}

	@Override
	public GuestRegisterGroup getRegisterGroup() {
		return group;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IValue getValue() throws DebugException {
		group.refresh();
		return this;
	}

	@Override
	public String getValueString() {
		return text;
	}

	@Override
	public String getReferenceTypeName() {
		return "";
	}

	@Override
	public boolean hasValueChanged() {
		return changed;
	}

	/** Writes a value in the guest's language and reads the group again. Blocks. */
	@Override
	public void setValue(String expression) throws DebugException {
		var frame = group.frame();
		Failures.await(session().send(new Memory.Evaluate("$" + name + " = " + expression).in(frame.getThread().id(), frame.level())));
		group.outdate();
		group.refresh();
		fireChangeEvent(DebugEvent.CONTENT);
	}

	@Override
	public void setValue(IValue value) throws DebugException {
		setValue(value.getValueString());
	}

	@Override
	public boolean supportsValueModification() {
		return group.frame().isSuspended() && getDebugTarget().isLive();
	}

	@Override
	public boolean verifyValue(String expression) {
		return !expression.isBlank() && expression.indexOf('\n') < 0;
	}

	@Override
	public boolean verifyValue(IValue value) {
		return true;
	}

	@Override
	public boolean isAllocated() {
		return true;
	}

	@Override
	public IVariable[] getVariables() {
		return new IVariable[0];
	}

	@Override
	public boolean hasVariables() {
		return false;
	}
}
