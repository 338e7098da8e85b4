package dev.ukdt.machine.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;

import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.Firmware;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.StubRequest;

/** Reads the values of {@link LaunchAttributes}. */
final class LaunchSettings {
	private LaunchSettings() {
	}

	static Optional<IProject> project(ILaunchConfiguration configuration) throws CoreException {
		var name = configuration.getAttribute(LaunchAttributes.PROJECT, "");
		if (name.isBlank()) {
			return Optional.empty();
		}
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (!project.isAccessible()) {
			throw new CoreException(Status.error("there is no open project '" + name + "': open it, or choose another"));
		}
		return Optional.of(project);
	}

	/** A text with its string variables put in; empty when it is blank. */
	static Optional<String> text(ILaunchConfiguration configuration, String key) throws CoreException {
		var value = expand(configuration.getAttribute(key, ""));
		return value.isBlank() ? Optional.empty() : Optional.of(value);
	}

	private static String expand(String text) throws CoreException {
		return text.contains("${") ? VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text) : text;
	}

	static Optional<Path> path(ILaunchConfiguration configuration, String key) throws CoreException {
		return text(configuration, key).map(Path::of);
	}

	static List<Path> paths(ILaunchConfiguration configuration, String key) throws CoreException {
		return texts(configuration, key).stream().map(Path::of).toList();
	}

	private static List<String> texts(ILaunchConfiguration configuration, String key) throws CoreException {
		var texts = configuration.getAttribute(key, List.<String>of());
		var expanded = new String[texts.size()];
		for (var i = 0; i < expanded.length; i++) {
			expanded[i] = expand(texts.get(i));
		}
		return List.of(expanded);
	}

	private static StubRequest stub(ILaunchConfiguration configuration) throws CoreException {
		var port = configuration.getAttribute(LaunchAttributes.STUB_PORT, 0);
		return port == 0 ? StubRequest.NONE : StubRequest.port(port);
	}

	/** @param project the directory in which the machine's program runs when no other is told */
	static GuestSettings settings(ILaunchConfiguration configuration, Path project) throws CoreException {
		var directory = path(configuration, LaunchAttributes.DIRECTORY).orElse(project);
		return GuestSettings.defaults(directory).withMemory(configuration.getAttribute(LaunchAttributes.MEMORY, 0))
				.withVcpus(configuration.getAttribute(LaunchAttributes.VCPUS, 1)).withStub(stub(configuration))
				.withAcceleration(Acceleration.parse(text(configuration, LaunchAttributes.ACCELERATION).orElse("auto")))
				.withFirmware(Firmware.parse(text(configuration, LaunchAttributes.FIRMWARE).orElse("auto")))
				.withArguments(line(configuration, LaunchAttributes.ARGUMENTS)).withExtra(line(configuration, LaunchAttributes.EXTRA))
				.withInitrd(path(configuration, LaunchAttributes.INITRD))
				.withDisks(texts(configuration, LaunchAttributes.DISKS).stream().map(text -> DeviceTexts.disk(text, directory)).toList())
				.withNetworks(texts(configuration, LaunchAttributes.NETWORKS).stream().map(DeviceTexts::network).toList())
				.withFolders(texts(configuration, LaunchAttributes.FOLDERS).stream().map(text -> DeviceTexts.folder(text, directory)).toList())
				.withDisplay(Display.valueOf(text(configuration, LaunchAttributes.DISPLAY).orElse("none").toUpperCase(Locale.ROOT)))
				.withRandomness(configuration.getAttribute(LaunchAttributes.RANDOMNESS, false))
				.withSeed(text(configuration, LaunchAttributes.SEED).orElse("")).withConsole(configuration.getAttribute(LaunchAttributes.SERIAL, 0))
				.withHost(text(configuration, LaunchAttributes.HOST).orElse("")).withEnvironment(environment(configuration));
	}

	/** Of the tab Environment; added to this process's own. */
	private static Map<String, String> environment(ILaunchConfiguration configuration) throws CoreException {
		var values = new LinkedHashMap<String, String>();
		for (var entry : configuration.getAttribute(ILaunchManager.ATTR_ENVIRONMENT_VARIABLES, Map.<String, String>of()).entrySet()) {
			values.put(entry.getKey(), expand(entry.getValue()));
		}
		return values;
	}

	private static List<String> line(ILaunchConfiguration configuration, String key) throws CoreException {
		return List.of(DebugPlugin.parseArguments(expand(configuration.getAttribute(key, ""))));
	}
}
