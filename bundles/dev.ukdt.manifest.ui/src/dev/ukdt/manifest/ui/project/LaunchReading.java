package dev.ukdt.manifest.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;

import dev.ukdt.machine.Network;
import dev.ukdt.machine.launch.DeviceTexts;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.manifest.Launch;
import dev.ukdt.manifest.Launch.Device;
import dev.ukdt.manifest.Launch.Kind;

/** Reads what launch configurations attach. */
final class LaunchReading {
	/** Solo5's tenders, which attach each device by its name; one without a name gets this one. */
	private static final Set<String> TENDERS = Set.of("hvt", "spt");
	private static final String DISK = "storage";
	private static final String NETWORK = "service";

	private LaunchReading() {
	}

	/** By project. Looks at the files of the configurations. */
	static Map<String, List<Launch>> all(ILaunchManager manager) {
		var result = new HashMap<String, List<Launch>>();
		var type = manager.getLaunchConfigurationType(LaunchAttributes.TYPE);
		try {
			for (var configuration : type == null ? new ILaunchConfiguration[0] : manager.getLaunchConfigurations(type)) {
				var project = configuration.getAttribute(LaunchAttributes.PROJECT, "");
				result.computeIfAbsent(project, name -> new ArrayList<>()).add(new Launch(configuration.getName(), devices(configuration)));
			}
		} catch (CoreException e) {
			ILog.of(LaunchReading.class).info("launch configurations cannot be read now: " + e.getMessage());
		}
		return result;
	}

	private static List<Device> devices(ILaunchConfiguration configuration) throws CoreException {
		var tender = TENDERS.contains(configuration.getAttribute(LaunchAttributes.MACHINE, ""));
		var result = new ArrayList<Device>();
		for (var text : configuration.getAttribute(LaunchAttributes.DISKS, List.<String>of())) {
			try {
				result.add(device(Kind.BLOCK, DeviceTexts.disk(text, Path.of("")).name(), tender ? DISK : ""));
			} catch (IllegalArgumentException e) {
				// The launch dialog tells it.
			}
		}
		for (var text : configuration.getAttribute(LaunchAttributes.NETWORKS, List.<String>of())) {
			try {
				var network = DeviceTexts.network(text);
				if (!tender || network.mode() == Network.Mode.TAP) {
					result.add(device(Kind.NETWORK, network.name(), tender ? NETWORK : ""));
				}
			} catch (IllegalArgumentException e) {
				// The launch dialog tells it.
			}
		}
		return result;
	}

	private static Device device(Kind kind, String name, String usual) {
		return new Device(kind, name.isEmpty() ? usual : name);
	}

	/** The projects whose launches differ. */
	static Set<String> changed(Map<String, List<Launch>> before, Map<String, List<Launch>> now) {
		var names = new HashSet<>(before.keySet());
		names.addAll(now.keySet());
		names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
		return names;
	}
}
