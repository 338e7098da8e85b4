package dev.ukdt.debug.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.variables.VariablesPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;

import dev.ukdt.core.family.Debugging;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.SourceMapping;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.machine.launch.LaunchAttributes;

/** Reads the values of {@link DebugAttributes}. */
final class DebugSettings {
	private final ILaunchConfiguration configuration;

	DebugSettings(ILaunchConfiguration configuration) {
		this.configuration = configuration;
	}

	/** Adds what the configuration and the family say to the plainest request. */
	DebugRequest apply(DebugRequest plain, List<Path> symbols, Optional<Debugging> family) throws CoreException {
		var entry = text(DebugAttributes.ENTRY).or(() -> family.map(Debugging::entry)).orElse("main");
		var panics = configuration.hasAttribute(DebugAttributes.PANICS) ? configuration.getAttribute(DebugAttributes.PANICS, List.of())
				: family.map(Debugging::panic).orElse(List.of());
		var hardware = configuration.getAttribute(DebugAttributes.HARDWARE, -1);
		return family.map(FamilySymbols::new).map(known -> known.apply(plain)).orElse(plain).withSymbols(files(symbols)).withEntry(configuration.getAttribute(DebugAttributes.STOP_AT_ENTRY, true) ? entry : "").withPanics(panics)
				.withGdb(text(DebugAttributes.GDB).orElse("")).withTrust(configuration.getAttribute(DebugAttributes.TRUST, false))
				.withHardware(hardware < 0 ? plain.hardware() : hardware).withMappings(mappings()).withSources(sources())
				.withReset(text(DebugAttributes.RESET).orElse(""));
	}

	/** The files with symbols that the configuration names itself. */
	List<Path> symbols() throws CoreException {
		var files = new ArrayList<Path>();
		for (var file : configuration.getAttribute(LaunchAttributes.SYMBOLS, List.<String>of())) {
			files.add(Path.of(expand(file)));
		}
		return files;
	}

	/** How long a guest that goes away is waited for. */
	Duration patience() throws CoreException {
		return Duration.ofSeconds(Math.max(0, configuration.getAttribute(DebugAttributes.RECONNECT, DebugAttributes.RECONNECT_SECONDS)));
	}

	Optional<String> text(String key) throws CoreException {
		return Optional.of(expand(configuration.getAttribute(key, "")).strip()).filter(text -> !text.isEmpty());
	}

	private List<SymbolFile> files(List<Path> symbols) throws CoreException {
		var offsets = configuration.getAttribute(DebugAttributes.OFFSETS, Map.<String, String>of());
		return symbols.stream().map(file -> new SymbolFile(file, offset(offsets.getOrDefault(file.toString(), "0x0")))).toList();
	}

	private static long offset(String text) {
		var digits = text.strip().replaceFirst("^-?0[xX]", "");
		if (!digits.matches("\\p{XDigit}{1,16}")) {
			return 0;
		}
		var value = Long.parseUnsignedLong(digits, 16);
		return text.strip().startsWith("-") ? -value : value;
	}

	private List<SourceMapping> mappings() throws CoreException {
		return configuration.getAttribute(DebugAttributes.MAPPINGS, Map.<String, String>of()).entrySet().stream()
				.map(mapping -> new SourceMapping(mapping.getKey(), Path.of(mapping.getValue()))).toList();
	}

	private List<Path> sources() throws CoreException {
		var folders = new ArrayList<Path>();
		for (var folder : configuration.getAttribute(DebugAttributes.SOURCES, List.<String>of())) {
			folders.add(Path.of(expand(folder)));
		}
		var project = configuration.getAttribute(LaunchAttributes.PROJECT, "");
		if (!project.isBlank() && ResourcesPlugin.getWorkspace().getRoot().getProject(project).getLocation() != null) {
			folders.add(ResourcesPlugin.getWorkspace().getRoot().getProject(project).getLocation().toPath());
		}
		return folders;
	}

	private static String expand(String text) throws CoreException {
		return text.contains("${") ? VariablesPlugin.getDefault().getStringVariableManager().performStringSubstitution(text) : text;
	}
}
