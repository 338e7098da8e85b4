package dev.ukdt.debug.model;

import java.util.concurrent.CompletableFuture;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.ValueFormat;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.data.VariableObject;

/**
 * A variable, an expression, or a part of one. Its text is known when it was listed with its frame; GDB makes an object for
 * it when it is opened, changed or shown in another format. Methods that may block say so.
 */
public final class GuestVariable extends GuestElement implements IVariable {
	private final GuestFrame frame;
	private final GuestVariable root;
	private final String name;
	private final String expression;
	private final GuestValue value = new GuestValue(this);
	private final VariableTree tree;
	private volatile String type;
	private volatile String text;
	private volatile boolean changed;
	private volatile ValueFormat format = ValueFormat.NATURAL;
	private volatile VariableObject object;
	/** This variable as a person wants to see it; null for as it was declared. */
	private volatile GuestVariable view;

	/** A local, an argument or an expression. */
	GuestVariable(GuestFrame frame, String expression, String type) {
		super(frame.getDebugTarget());
		this.frame = frame;
		this.name = expression;
		this.expression = expression;
		this.type = type;
		root = this;
		tree = new VariableTree(this);
	}

	/** A part of another. */
	GuestVariable(GuestVariable parent, VariableObject object) {
		super(parent.getDebugTarget());
		frame = parent.frame;
		root = parent.root;
		name = object.expression();
		expression = "";
		tree = root.tree;
		type = object.type();
		text = object.value();
		this.object = object;
		format = parent.format;
	}

	/** The first text after it was found. */
	void begin(String told) {
		text = told;
	}

	/** The text at another stop. */
	void refresh(String told) {
		if (format == ValueFormat.NATURAL) {
			changed = text != null && !told.equals(text);
			text = told;
		} else {
			changed = false;
		}
	}

	void outdate() {
		tree.outdate();
	}

	void unchanged() {
		changed = false;
	}

	void discard() {
		tree.discard();
	}

	/** The object as GDB has it now, or null as long as there is none. */
	VariableObject object() {
		return object;
	}

	void setObject(VariableObject now) {
		object = now;
		if (now != null) {
			if (!now.type().isEmpty()) {
				type = now.type();
			}
			if (text == null || !now.value().isEmpty()) {
				text = now.value();
			}
		}
	}

	/** What an update found. */
	void update(String now) {
		if (!now.equals(text)) {
			changed = text != null;
			text = now;
		}
	}

	/** Whether it is listed with its frame or made from an expression, and not a part of another. */
	boolean isRoot() {
		return root == this;
	}

	String rootExpression() {
		return expression;
	}

	/** The type as it was declared; empty for an expression that was not evaluated yet. */
	String declaredType() {
		return type;
	}

	/** Blocks for GDB's answer when an expression was not evaluated since the guest stopped. */
	String text() throws DebugException {
		if (!isRoot() || tree.isExpression() || format != ValueFormat.NATURAL) {
			tree.current();
		} else if (frame.isSuspended()) {
			frame.variables(); // fetched together, once a stop
		}
		return lastText();
	}

	/** The text as it was seen last, without asking. */
	String lastText() {
		return text == null ? "" : text;
	}

	VariableTree tree() {
		return tree;
	}

	public GuestFrame frame() {
		return frame;
	}

	/** Whether it is shown otherwise than it was declared. */
	public boolean isViewed() {
		return view != null;
	}

	/**
	 * Shows it as something else, here and at the stops to come. Blocks.
	 *
	 * @param as null for as it was declared
	 * @throws DebugException when there is no such type, or no value of it; all is as it was then
	 */
	public void viewAs(ViewAs as) throws DebugException {
		GuestVariable made = null;
		if (as != null) {
			made = new GuestVariable(frame, as.expression(Failures.await(ownPath()), type), "");
			made.getValue().getValueString();
			tree.addView(made);
		}
		var old = view;
		view = made;
		if (old != null) {
			tree.removeView(old);
		}
		fireChangeEvent(DebugEvent.CONTENT);
	}

	/** The expression that gives this value, as it is shown, anywhere. Does not block; makes GDB's object when there is none. */
	public CompletableFuture<String> pathExpression() {
		var shown = view;
		return shown == null ? ownPath() : shown.pathExpression();
	}

	private CompletableFuture<String> ownPath() {
		var known = object;
		return isRoot() || known == null ? CompletableFuture.completedFuture(expression)
				: session().send(new VariableObjects.PathExpression(known.name()));
	}

	/** The whole value as GDB prints it, with all members and up to 100 elements. Does not block. */
	public CompletableFuture<String> detail() {
		return pathExpression().thenCompose(path -> session().send(new Memory.Evaluate(path).in(frame.getThread().id(), frame.level())));
	}

	public ValueFormat format() {
		return view == null ? format : view.format();
	}

	/** Shows this value, and the parts of it that are found from now on, in a format. Blocks. */
	public void setFormat(ValueFormat wanted) throws DebugException {
		if (view != null) {
			view.setFormat(wanted);
			fireChangeEvent(DebugEvent.CONTENT);
			return;
		}
		var opened = tree.open(this);
		format = wanted;
		text = Failures.await(session().send(new VariableObjects.Format(opened.name(), wanted)));
		fireChangeEvent(DebugEvent.CONTENT);
	}

	@Override
	public GuestValue getValue() {
		return view == null ? value : view.getValue();
	}

	@Override
	public String getName() {
		return name;
	}

	/** Blocks when it is an expression that was not evaluated yet. */
	@Override
	public String getReferenceTypeName() throws DebugException {
		if (view != null) {
			return view.getReferenceTypeName();
		}
		if (type.isEmpty() && isRoot()) {
			tree.current();
		}
		return type;
	}

	@Override
	public boolean hasValueChanged() {
		return view == null ? changed : view.hasValueChanged();
	}

	@Override
	public void setValue(String wanted) throws DebugException {
		if (view != null) {
			view.setValue(wanted);
			fireChangeEvent(DebugEvent.CONTENT);
			return;
		}
		var opened = tree.open(this);
		text = Failures.await(session().send(new VariableObjects.Assign(opened.name(), wanted)));
		changed = true;
		fireChangeEvent(DebugEvent.CONTENT);
	}

	@Override
	public void setValue(IValue other) throws DebugException {
		setValue(other.getValueString());
	}

	@Override
	public boolean supportsValueModification() {
		return frame.isSuspended() && getDebugTarget().isLive() && !getValue().isCompound();
	}

	@Override
	public boolean verifyValue(String wanted) {
		return !wanted.isBlank() && wanted.indexOf('\n') < 0;
	}

	@Override
	public boolean verifyValue(IValue other) {
		return true;
	}
}
