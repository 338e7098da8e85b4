package dev.ukdt.machine.internal.program;

import java.util.List;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Network.Mode;

/** What a machine cannot do, held against what a person wants of it. */
record Limits(String machine, GuestSettings settings) {
	/**
	 * @param limits as {@code limits} in {@code machines/programs.yaml}
	 * @param when   in which case they hold, as a phrase; may be empty
	 * @throws MachineException for the first that the settings run into
	 */
	void check(List<String> limits, String when) throws MachineException {
		for (var limit : limits) {
			if (isAsked(limit)) {
				throw new MachineException(machine + " has no " + words(limit) + when + ": take that out of the settings, or choose another machine");
			}
		}
	}

	private boolean isAsked(String limit) {
		return switch (limit) {
		case "disks" -> !settings.disks().isEmpty();
		case "taps" -> has(Mode.TAP);
		case "bridges" -> has(Mode.BRIDGE);
		case "users" -> has(Mode.USER);
		case "folders" -> !settings.folders().isEmpty();
		case "initrd" -> settings.initrd().isPresent();
		case "arguments" -> !settings.arguments().isEmpty();
		case "vcpus" -> settings.vcpus() > 1;
		case "display" -> settings.display() != Display.NONE;
		default -> throw new DescriptorException("nothing is meant by the limit '" + limit + "'");
		};
	}

	private boolean has(Mode mode) {
		return settings.networks().stream().anyMatch(network -> network.mode() == mode);
	}

	private static String words(String limit) {
		return switch (limit) {
		case "taps" -> "tap networks";
		case "bridges" -> "bridged networks";
		case "users" -> "networks without a device of the host's";
		case "folders" -> "shared folders";
		case "initrd" -> "second file beside the image";
		case "arguments" -> "guest's arguments";
		case "vcpus" -> "second vCPU";
		case "display" -> "screen";
		default -> limit;
		};
	}
}
