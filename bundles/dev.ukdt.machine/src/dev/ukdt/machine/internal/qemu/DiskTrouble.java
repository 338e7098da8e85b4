package dev.ukdt.machine.internal.qemu;

import com.google.gson.JsonObject;

import dev.ukdt.machine.GuestSettings;

/** Says in words what QEMU's event {@code BLOCK_IO_ERROR} means. */
final class DiskTrouble {
	static final String EVENT = "BLOCK_IO_ERROR";

	private DiskTrouble() {
	}

	static String words(JsonObject event, GuestSettings settings) {
		var disk = disk(event, settings) + " cannot be " + (event.get("operation").getAsString().equals("write") ? "written" : "read")
				+ (event.has("reason") ? ": " + event.get("reason").getAsString() : "");
		return event.get("action").getAsString().equals("stop") ? "the guest was paused, because " + disk + "; mend that, and resume it" : disk + "; the guest was told so";
	}

	/** Disks of the settings are called so by {@link QemuDevices}. */
	private static String disk(JsonObject event, GuestSettings settings) {
		var name = event.has("node-name") ? event.get("node-name").getAsString() : "";
		return name.matches("disk\\d{1,4}") && Integer.parseInt(name.substring(4)) < settings.disks().size()
				? "its disk " + settings.disks().get(Integer.parseInt(name.substring(4))).file()
				: "its disk";
	}
}
