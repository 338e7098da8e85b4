package dev.ukdt.debug.model;

import org.eclipse.debug.core.model.IDisconnect;

/** What stands below the target in the Debug view: to leave it is to leave the guest. Eclipse asks the selected element alone. */
interface Disconnecting extends IDisconnect {
	UnikernelDebugTarget getDebugTarget();

	@Override
	default boolean canDisconnect() {
		return getDebugTarget().canDisconnect();
	}

	/** Leaves the guest, which runs on. Does not wait. */
	@Override
	default void disconnect() {
		getDebugTarget().disconnect();
	}

	@Override
	default boolean isDisconnected() {
		return getDebugTarget().isDisconnected();
	}
}
