package dev.ukdt.debug.breakpoint;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

import dev.ukdt.gdb.data.Breakpoint;

/** Makes Eclipse's breakpoint for one that a person set in GDB's own console. */
record ConsoleBreakpoint(Breakpoint inGdb) {
	private static final Pattern NAME = Pattern.compile("(?:-function )?([\\w:~<>, ]*[\\w>])");

	/** Blocks on the workspace. Empty for kinds that Eclipse does not show, such as catchpoints. */
	Optional<UnikernelBreakpoint> create() throws CoreException {
		var made = make();
		if (made.isPresent()) {
			made.get().setTemporary(inGdb.temporary());
			made.get().setCondition(inGdb.condition());
			made.get().setMeans(inGdb.hardware() && !inGdb.type().contains("watchpoint") ? Means.HARDWARE : Means.AUTOMATIC);
		}
		return made;
	}

	private Optional<UnikernelBreakpoint> make() throws CoreException {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		if (inGdb.type().contains("watchpoint")) {
			var reads = inGdb.type().contains("read") || inGdb.type().contains("acc");
			return Optional.of(new MemoryWatchpoint(root, inGdb.what(), reads, !inGdb.type().contains("read")));
		}
		if (!inGdb.type().endsWith("breakpoint")) {
			return Optional.empty();
		}
		var name = NAME.matcher(inGdb.originalLocation());
		if (name.matches() && !name.group(1).matches("\\d+")) {
			return Optional.of(new FunctionBreakpoint(root, name.group(1)));
		}
		if (inGdb.line().isPresent() && !inGdb.originalLocation().startsWith("*")) {
			return Optional.of(new LineBreakpoint(resource(inGdb.fullName()), inGdb.fullName(), inGdb.line().getAsInt()));
		}
		return inGdb.address().isPresent() ? Optional.of(new AddressBreakpoint(root, inGdb.address().getAsLong())) : Optional.empty();
	}

	private static IResource resource(String file) {
		var root = ResourcesPlugin.getWorkspace().getRoot();
		for (var found : root.findFilesForLocationURI(Path.of(file).toUri())) {
			if (found.isAccessible()) {
				return found;
			}
		}
		return root;
	}
}
