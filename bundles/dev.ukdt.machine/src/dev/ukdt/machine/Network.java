package dev.ukdt.machine;

import java.util.List;

/**
 * A network card of the guest's.
 *
 * @param mode     what it is connected to
 * @param device   the tap's or the bridge's name on this machine; empty for {@link Mode#USER}
 * @param forwards ports of this machine that lead into the guest; for {@link Mode#USER} alone
 * @param name     by which the guest asks for it, as Solo5's do; may be empty
 */
public record Network(Mode mode, String device, List<PortForward> forwards, String name) {
	/** What a card is connected to. */
	public enum Mode {
		/** A network of the emulator's own, which needs no rights. */
		USER, TAP, BRIDGE
	}

	public Network {
		forwards = List.copyOf(forwards);
	}

	public static Network user(PortForward... forwards) {
		return new Network(Mode.USER, "", List.of(forwards), "");
	}

	public static Network tap(String device) {
		return new Network(Mode.TAP, device, List.of(), "");
	}
}
