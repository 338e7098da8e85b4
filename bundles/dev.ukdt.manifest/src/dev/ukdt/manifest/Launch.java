package dev.ukdt.manifest;

import java.util.List;

/**
 * A way to start the project's guest, as far as manifests have to agree with it.
 *
 * @param name    what people call it
 * @param devices what it gives the guest
 */
public record Launch(String name, List<Device> devices) {
	/** What a device is for. */
	public enum Kind {
		BLOCK, NETWORK
	}

	/**
	 * A device of a launch.
	 *
	 * @param name by which the guest asks for it; empty when it gets the device by any name
	 */
	public record Device(Kind kind, String name) {
	}

	public Launch {
		devices = List.copyOf(devices);
	}
}
