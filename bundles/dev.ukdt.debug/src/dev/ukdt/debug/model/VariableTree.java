package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.ValueFormat;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.data.VariableChange;
import dev.ukdt.gdb.data.VariableChange.Scope;
import dev.ukdt.gdb.data.VariableObject;

/**
 * The objects that GDB keeps of a variable and of its parts that were opened. Made when they are wanted, brought up to date by
 * one command a stop. Nothing here is called on GDB's dispatch thread but {@link #outdate} and {@link #discard}, which do not
 * wait.
 */
final class VariableTree {
	private final GuestVariable root;
	private final boolean expression;
	private final Map<String, GuestVariable> byHandle = new ConcurrentHashMap<>();
	private final Map<String, Map<Integer, GuestVariable>> parts = new ConcurrentHashMap<>();
	private volatile boolean outdated;

	VariableTree(GuestVariable root) {
		this.root = root;
		expression = root.declaredType().isEmpty();
	}

	/** Whether the root is a person's expression, which is not listed with its frame. */
	boolean isExpression() {
		return expression;
	}

	void outdate() {
		outdated = true;
		byHandle.values().stream().filter(part -> !part.isRoot()).forEach(GuestVariable::unchanged);
	}

	void discard() {
		var object = root.object();
		if (object != null) {
			root.session().gdb().send(new VariableObjects.Delete(object.name()));
		}
		byHandle.clear();
		parts.clear();
	}

	/** Makes the root's object, or brings all objects up to date when the guest has run since. Blocks. */
	synchronized VariableObject current() throws DebugException {
		if (root.object() == null) {
			create();
		} else if (outdated) {
			update();
		}
		return root.object();
	}

	/** The object of a variable of this tree. Blocks. */
	VariableObject open(GuestVariable variable) throws DebugException {
		var object = current();
		return variable.isRoot() ? object : variable.object();
	}

	/** Parts from an index on, at most so many. Blocks. */
	synchronized List<GuestVariable> parts(GuestVariable variable, int from, int count) throws DebugException {
		var object = open(variable);
		var known = parts.computeIfAbsent(object.name(), handle -> new ConcurrentHashMap<>());
		var end = object.dynamic() || object.hasMore() ? from + count : Math.min(from + count, object.childCount());
		for (var i = from; i < end; i++) {
			if (!known.containsKey(i)) {
				fetch(variable, object, known, i, end);
				break;
			}
		}
		var found = new ArrayList<GuestVariable>();
		for (var i = from; i < end && known.containsKey(i); i++) {
			found.add(known.get(i));
		}
		return found;
	}

	private void fetch(GuestVariable parent, VariableObject object, Map<Integer, GuestVariable> known, int from, int end) throws DebugException {
		var told = Failures.await(root.session().send(new VariableObjects.Children(object.name(), from, end))).children();
		for (var i = 0; i < told.size(); i++) {
			var child = told.get(i);
			var part = known.computeIfAbsent(from + i, index -> new GuestVariable(parent, child));
			byHandle.put(child.name(), part);
			if (parent.format() != ValueFormat.NATURAL) {
				part.setFormat(parent.format());
			}
		}
	}

	private void create() throws DebugException {
		var frame = root.frame();
		root.setObject(Failures.await(root.session().send(new VariableObjects.Create(root.rootExpression()).in(frame.getThread().id(), frame.level()))));
		byHandle.put(root.object().name(), root);
		outdated = false;
	}

	private void update() throws DebugException {
		var changes = Failures.await(root.session().send(new VariableObjects.Update(root.object().name())));
		outdated = false;
		for (var change : changes) {
			if (change.scope() != Scope.IN) {
				forget();
				create();
				return;
			}
			apply(change);
		}
	}

	private void apply(VariableChange change) {
		var variable = byHandle.get(change.name());
		if (variable == null) {
			return;
		}
		if (change.newType().isPresent() || change.newChildCount().isPresent()) {
			var old = variable.object();
			variable.setObject(new VariableObject(old.name(), old.expression(), change.newChildCount().orElse(old.childCount()), change.value(),
					change.newType().orElse(old.type()), old.dynamic(), change.hasMore(), old.displayHint()));
			var gone = parts.remove(old.name());
			if (gone != null) {
				byHandle.values().removeAll(gone.values());
			}
		}
		variable.update(change.value());
	}

	private void forget() {
		root.session().gdb().send(new VariableObjects.Delete(root.object().name()));
		byHandle.clear();
		parts.clear();
		root.setObject(null);
	}
}
