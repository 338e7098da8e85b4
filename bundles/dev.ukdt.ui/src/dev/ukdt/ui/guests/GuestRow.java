package dev.ukdt.ui.guests;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.GuestControl.Action;
import dev.ukdt.machine.RunningGuest;

/**
 * A guest as the view shows it. Adapts to {@link RunningGuest}, for commands that other bundles add to the view.
 *
 * @param own   the guest itself when it belongs to this IDE
 * @param state the machine's own word, or whose it is
 * @param cpu   the part of one processor that it used lately, in percent; -1 when not known yet
 */
public record GuestRow(RunningGuest guest, Optional<Guest> own, String state, int cpu) implements IAdaptable {
	/** Whether the guest's machine can do that, and we may tell it to. */
	public boolean can(Action action) {
		return own.flatMap(Guest::control).map(control -> control.actions().contains(action)).orElse(false);
	}

	@Override
	public <T> T getAdapter(Class<T> type) {
		return type.isInstance(guest) ? type.cast(guest) : null;
	}

	GuestControl control() {
		return own.flatMap(Guest::control).orElseThrow();
	}

	String since() {
		var running = Duration.between(guest.started(), Instant.now());
		return running.toHours() > 0 ? String.format("%d h %02d min", running.toHours(), running.toMinutesPart())
				: String.format("%d min %02d s", running.toMinutesPart(), running.toSecondsPart());
	}

	String memory() {
		return guest.memoryMiB() == 0 ? "" : guest.memoryMiB() + " MiB";
	}

	String processor() {
		return cpu < 0 ? "" : cpu + " %";
	}

	String ports() {
		return String.join(", ", guest.ports()) + guest.stub().map(stub -> (guest.ports().isEmpty() ? "" : ", ") + "stub " + stub).orElse("");
	}

	/** Two rows of the same guest are the same row, so that a selection stays. */
	@Override
	public boolean equals(Object other) {
		return other instanceof GuestRow row && row.guest.pid() == guest.pid() && row.guest.started().equals(guest.started());
	}

	@Override
	public int hashCode() {
		return Long.hashCode(guest.pid());
	}
}
