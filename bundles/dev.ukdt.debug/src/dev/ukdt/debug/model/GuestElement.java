package dev.ukdt.debug.model;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;

/** What the elements of the debug model have in common. */
public abstract class GuestElement extends DebugElement {
	private final UnikernelDebugTarget target;

	/** @param target null for the target itself */
	GuestElement(UnikernelDebugTarget target) {
		super(target);
		this.target = target;
	}

	@Override
	public UnikernelDebugTarget getDebugTarget() {
		return target;
	}

	@Override
	public String getModelIdentifier() {
		return DebugModel.ID;
	}

	/** The session that this element is of. */
	public DebugSession session() {
		return getDebugTarget().session();
	}

	/** The debug element's type by Eclipse's adapters, and the target for what asks for ours. */
	@Override
	public <T> T getAdapter(Class<T> adapter) {
		if (adapter == UnikernelDebugTarget.class) {
			return adapter.cast(getDebugTarget());
		}
		if (adapter == DebugSession.class) {
			return adapter.cast(session());
		}
		return super.getAdapter(adapter);
	}

	/** The refusal of what cannot be done now. */
	static DebugException refused(String why) {
		return Failures.of(why, null);
	}
}
