package dev.ukdt.machine;

import java.util.Locale;

/** How a machine runs the guest's instructions. */
public enum Acceleration {
	/** By the processor where that was seen to work, else emulated. */
	AUTO,
	/** By the processor through KVM, whether or not it was seen to work. */
	KVM,
	/** By the processor through macOS's Hypervisor framework. */
	HVF,
	/** By the processor through the Windows Hypervisor Platform. */
	WHPX,
	/** Emulated by QEMU. */
	TCG;

	/** The name in launch configurations and for QEMU. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException when there is none of that name; the message lists them */
	public static Acceleration parse(String id) {
		for (var acceleration : values()) {
			if (acceleration.id().equals(id.toLowerCase(Locale.ROOT))) {
				return acceleration;
			}
		}
		throw new IllegalArgumentException("'" + id + "' is no acceleration; there are auto, kvm, hvf, whpx, tcg");
	}
}
