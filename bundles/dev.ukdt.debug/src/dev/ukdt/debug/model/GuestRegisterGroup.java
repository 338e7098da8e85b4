package dev.ukdt.debug.model;

import java.util.List;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IRegisterGroup;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.RegisterLayout;
import dev.ukdt.gdb.command.Registers;
import dev.ukdt.gdb.command.ValueFormat;

/** Registers that belong together. One command fetches the values of a group when they are looked at. */
public final class GuestRegisterGroup extends GuestElement implements IRegisterGroup {
	private final GuestFrame frame;
	private final String name;
	private final List<Integer> numbers;
	private final List<GuestRegister> registers;
	private volatile boolean current;

	GuestRegisterGroup(GuestFrame frame, String name, List<String> names, List<Integer> numbers) {
		super(frame.getDebugTarget());
		this.frame = frame;
		this.name = name;
		this.numbers = numbers;
		registers = numbers.stream().map(number -> new GuestRegister(this, names.get(number), number)).toList();
	}

	void outdate() {
		current = false;
	}

	GuestFrame frame() {
		return frame;
	}

	/** Reads the group's values when the guest has run since. Blocks. */
	synchronized void refresh() throws DebugException {
		while (!current) {
			if (!frame.isSuspended()) {
				throw refused("The guest is running: suspend it to see its registers.");
			}
			current = true; // before it is asked: a stop that comes meanwhile takes it back
			try {
				read();
			} catch (DebugException e) {
				current = false;
				throw e;
			}
		}
	}

	private void read() throws DebugException {
		var wide = name.equals(RegisterLayout.FLOAT) || name.equals(RegisterLayout.VECTOR);
		var format = wide ? ValueFormat.NATURAL : ValueFormat.HEXADECIMAL;
		var values = Failures.await(session().send(new Registers.Values(format, numbers).in(frame.getThread().id(), frame.level())));
		registers.forEach(register -> register.refresh(values.getOrDefault(register.number(), "")));
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public IRegister[] getRegisters() throws DebugException {
		return registers().toArray(IRegister[]::new);
	}

	/** The registers as our own type, read. Blocks. */
	public List<GuestRegister> registers() throws DebugException {
		refresh();
		return registers;
	}

	@Override
	public boolean hasRegisters() {
		return !registers.isEmpty();
	}
}
