package dev.ukdt.cli.debug;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.UsageException;
import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** The breakpoints that a command line asks for, as Eclipse's own, each with the words that asked for it. */
final class BreakpointOptions {
	private static final Pattern LINE = Pattern.compile("(.+):(\\d{1,9})");
	private static final Pattern ADDRESS = Pattern.compile("\\*?0[xX](\\p{XDigit}{1,16})");

	private final Map<IBreakpoint, String> words = new LinkedHashMap<>();
	private final Path directory;

	/** @param directory against which a file's name is resolved where there is such a file */
	BreakpointOptions(Arguments arguments, Path directory) throws CoreException {
		this.directory = directory;
		for (var location : arguments.values("--break")) {
			add(at(location), location);
		}
		for (var location : arguments.values("--hbreak")) {
			var breakpoint = at(location);
			breakpoint.setMeans(Means.HARDWARE);
			add(breakpoint, location);
		}
		for (var expression : arguments.values("--watch")) {
			add(watch(expression), expression);
		}
	}

	boolean isEmpty() {
		return words.isEmpty();
	}

	/** What asked for a breakpoint. */
	String words(IBreakpoint breakpoint) {
		return words.getOrDefault(breakpoint, "");
	}

	/** One sentence for each that could not be set, by what asked for it. */
	Map<String, String> problems() {
		var problems = new LinkedHashMap<String, String>();
		words.forEach((breakpoint, text) -> {
			var problem = ((UnikernelBreakpoint) breakpoint).problem();
			if (!problem.isEmpty()) {
				problems.put(text, problem);
			}
		});
		return problems;
	}

	private void add(UnikernelBreakpoint breakpoint, String text) throws CoreException {
		words.put(breakpoint, text);
		DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
	}

	private UnikernelBreakpoint at(String location) throws CoreException {
		var line = LINE.matcher(location);
		var address = ADDRESS.matcher(location);
		if (address.matches()) {
			return new AddressBreakpoint(root(), Long.parseUnsignedLong(address.group(1), 16));
		}
		if (line.matches() && !location.contains("::")) {
			return new LineBreakpoint(root(), file(line.group(1)), Integer.parseInt(line.group(2)));
		}
		if (location.isBlank()) {
			throw new UsageException("a breakpoint needs FILE:LINE, a function or an address");
		}
		return new FunctionBreakpoint(root(), location);
	}

	private String file(String name) {
		var path = directory.resolve(Arguments.path(directory.resolve(name).toString()));
		return Files.isRegularFile(path) ? path.toString() : name;
	}

	private static MemoryWatchpoint watch(String expression) throws CoreException {
		var address = ADDRESS.matcher(expression);
		return new MemoryWatchpoint(root(), address.matches() ? MemoryWatchpoint.bytesAt(Long.parseUnsignedLong(address.group(1), 16), 4) : expression, false, true);
	}

	private static IResource root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}
}
