package dev.ukdt.debug.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.data.Variable;

/** Arguments, locals and expressions of a frame. One command fetches all simple values; objects for the others are made when they are opened. */
final class FrameVariables {
	private final GuestFrame frame;
	private final Map<String, GuestVariable> expressions = new LinkedHashMap<>();
	private List<GuestVariable> variables = List.of();
	private boolean current;
	/** Counts the stops: what was asked at one is no answer at another. */
	private long stops;

	FrameVariables(GuestFrame frame) {
		this.frame = frame;
	}

	synchronized void outdate() {
		current = false;
		stops++;
		variables.forEach(GuestVariable::outdate);
		expressions.values().forEach(GuestVariable::outdate);
	}

	synchronized void discard() {
		variables.forEach(GuestVariable::discard);
		expressions.values().forEach(GuestVariable::discard);
		expressions.clear();
	}

	synchronized GuestVariable expression(String expression) {
		return expressions.computeIfAbsent(expression, text -> new GuestVariable(frame, text, ""));
	}

	/** Blocks for GDB's answer the first time after a stop. Refused while the guest runs. */
	List<GuestVariable> get() throws DebugException {
		long asked;
		synchronized (this) {
			if (current) {
				return variables;
			}
			asked = stops;
		}
		if (!frame.isSuspended()) {
			throw GuestElement.refused("The guest is running: suspend it to see its variables.");
		}
		try {
			take(Failures.await(frame.session().gdb().send(new Stack.Variables().in(frame.getThread().id(), frame.level()))), asked);
		} catch (DebugException e) {
			if (isStill(asked)) {
				throw e;
			}
		}
		return get(); // known now; or it has run, and stands somewhere else or nowhere
	}

	private synchronized void take(List<Variable> told, long asked) {
		if (!current && isStill(asked)) {
			take(told);
			current = true;
		}
	}

	private synchronized boolean isStill(long stop) {
		return stop == stops && frame.isSuspended();
	}

	private void take(List<Variable> told) {
		if (!isSame(told)) {
			variables.forEach(GuestVariable::discard);
			variables = told.stream().map(variable -> new GuestVariable(frame, variable.name(), variable.type())).toList();
			for (var i = 0; i < told.size(); i++) {
				variables.get(i).begin(told.get(i).value());
			}
			return;
		}
		for (var i = 0; i < told.size(); i++) {
			variables.get(i).refresh(told.get(i).value());
		}
	}

	private boolean isSame(List<Variable> told) {
		if (told.size() != variables.size()) {
			return false;
		}
		for (var i = 0; i < told.size(); i++) {
			if (!variables.get(i).getName().equals(told.get(i).name()) || !variables.get(i).declaredType().equals(told.get(i).type())) {
				return false;
			}
		}
		return true;
	}
}
