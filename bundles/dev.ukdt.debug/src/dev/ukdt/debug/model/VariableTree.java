package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

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
	/** How many elements of a long array are fetched at once. */
	private static final int PAGE = 100;

	private final GuestVariable root;
	private final boolean expression;
	private final Map<String, GuestVariable> byHandle = new ConcurrentHashMap<>();
	private final Map<String, Map<Integer, GuestVariable>> parts = new ConcurrentHashMap<>();
	/** Objects for pieces of long arrays. */
	private final List<String> slices = new CopyOnWriteArrayList<>();
	/** What shows variables of this tree as something else. */
	private final List<GuestVariable> views = new CopyOnWriteArrayList<>();
	private volatile boolean outdated;

	VariableTree(GuestVariable root) {
		this.root = root;
		expression = root.declaredType().isEmpty();
	}

	/** Whether the root is a person's expression, which is not listed with its frame. */
	boolean isExpression() {
		return expression;
	}

	void addView(GuestVariable view) {
		views.add(view);
	}

	void removeView(GuestVariable view) {
		views.remove(view);
		view.discard();
	}

	void outdate() {
		views.forEach(GuestVariable::outdate);
		outdated = true;
		byHandle.values().stream().filter(part -> !part.isRoot()).forEach(GuestVariable::unchanged);
	}

	void discard() {
		views.forEach(GuestVariable::discard);
		var object = root.object();
		if (object != null) {
			slices.add(object.name());
		}
		slices.forEach(handle -> root.session().gdb().send(new VariableObjects.Delete(handle)));
		slices.clear();
		byHandle.clear();
		parts.clear();
	}

	/** Makes the root's object, or brings all objects up to date when the guest has run since. Blocks. */
	synchronized VariableObject current() throws DebugException {
		if (root.object() == null) {
			create();
		}
		while (outdated) {
			update();
		}
		return root.object();
	}

	/** The object of a variable of this tree. Blocks. */
	VariableObject open(GuestVariable variable) throws DebugException {
		var object = current();
		return variable.isRoot() ? object : variable.object();
	}

	/** Parts from an index on, at most so many. GDB makes all children of an object up to those asked for, so a long array is cut into pages. Blocks. */
	synchronized List<GuestVariable> parts(GuestVariable variable, int from, int count) throws DebugException {
		var object = open(variable);
		if (!object.dynamic() && object.childCount() > PAGE && variable.getValue().isArray()) {
			return paged(variable, object, from, Math.min(from + count, object.childCount()));
		}
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

	private List<GuestVariable> paged(GuestVariable array, VariableObject object, int from, int end) throws DebugException {
		var found = new ArrayList<GuestVariable>();
		for (var page = from / PAGE; page * PAGE < end; page++) {
			var known = parts.get(object.name() + "@" + page);
			if (known == null) {
				known = fetchPage(array, object, page);
			}
			for (var i = Math.max(from, page * PAGE); i < Math.min(end, (page + 1) * PAGE); i++) {
				found.add(known.get(i));
			}
		}
		return found;
	}

	private Map<Integer, GuestVariable> fetchPage(GuestVariable array, VariableObject object, int page) throws DebugException {
		var from = page * PAGE;
		var length = Math.min(PAGE, object.childCount() - from);
		var path = Failures.await(array.pathExpression());
		var frame = root.frame();
		var slice = Failures.await(root.session()
				.send(new VariableObjects.Create("(" + path + ")[" + from + "]@" + length).in(frame.getThread().id(), frame.level())));
		slices.add(slice.name());
		var known = new ConcurrentHashMap<Integer, GuestVariable>();
		var told = Failures.await(root.session().send(new VariableObjects.Children(slice.name(), 0, length))).children();
		for (var i = 0; i < told.size(); i++) {
			var child = told.get(i);
			known.put(from + i, part(array, new VariableObject(child.name(), String.valueOf(from + i), child.childCount(), child.value(), child.type(), child.dynamic(),
					child.hasMore(), child.displayHint())));
		}
		parts.put(object.name() + "@" + page, known);
		return known;
	}

	private GuestVariable part(GuestVariable parent, VariableObject object) throws DebugException {
		var part = new GuestVariable(parent, object);
		byHandle.put(object.name(), part);
		if (parent.format() != ValueFormat.NATURAL) {
			part.setFormat(parent.format());
		}
		return part;
	}

	private void fetch(GuestVariable parent, VariableObject object, Map<Integer, GuestVariable> known, int from, int end) throws DebugException {
		var told = Failures.await(root.session().send(new VariableObjects.Children(object.name(), from, end))).children();
		for (var i = 0; i < told.size(); i++) {
			if (!known.containsKey(from + i)) {
				known.put(from + i, part(parent, told.get(i)));
			}
		}
	}

	private void create() throws DebugException {
		var frame = root.frame();
		outdated = false; // before it is asked: a stop that comes meanwhile takes it back
		root.setObject(Failures.await(root.session().send(new VariableObjects.Create(root.rootExpression()).in(frame.getThread().id(), frame.level()))));
		byHandle.put(root.object().name(), root);
	}

	private void update() throws DebugException {
		outdated = false; // before it is asked: a stop that comes meanwhile takes it back
		try {
			ask();
		} catch (DebugException e) {
			outdated = true;
			throw e;
		}
	}

	private void ask() throws DebugException {
		var changes = new ArrayList<>(Failures.await(root.session().send(new VariableObjects.Update(root.object().name()))));
		for (var slice : slices) {
			changes.addAll(Failures.await(root.session().send(new VariableObjects.Update(slice))));
		}
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
		discard();
		root.setObject(null);
	}
}
