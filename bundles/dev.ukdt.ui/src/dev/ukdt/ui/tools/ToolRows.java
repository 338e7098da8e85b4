package dev.ukdt.ui.tools;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.prefs.Preferences;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.session.GdbChoice;
import dev.ukdt.machine.Machines;

/** Every tool that UKDT may start, with who needs it. */
final class ToolRows {
	private ToolRows() {
	}

	/** Those of the families, the machines and the debugger, each once. Not looked for yet. */
	static List<ToolRow> all(Preferences chosen) {
		var users = new LinkedHashMap<Tool, Set<String>>();
		Families.installed().all().forEach(family -> family.tools().forEach(tool -> put(users, tool, family.name())));
		for (var machine : Machines.installed().all()) {
			machine.architectures().forEach(architecture -> machine.tool(architecture).ifPresent(tool -> put(users, tool, machine.name())));
		}
		put(users, GdbChoice.HOST, "the debugger");
		put(users, GdbChoice.ANY, "the debugger");
		return users.entrySet().stream()
				.map(entry -> new ToolRow(entry.getKey(), List.copyOf(entry.getValue()), chosen.get(WorkspaceTools.PREFIX + entry.getKey().id(), ""), null)).toList();
	}

	private static void put(Map<Tool, Set<String>> users, Tool tool, String user) {
		var known = users.keySet().stream().filter(it -> it.id().equals(tool.id())).findFirst().orElse(tool);
		users.computeIfAbsent(known, key -> new LinkedHashSet<>()).add(user);
	}

	/** Looks for the row's tool and asks it for its version. Blocks, at most ten seconds. */
	static ToolRow check(ToolRow row) {
		var finder = new ToolFinder(id -> Optional.of(row.chosen()).filter(path -> !path.isBlank()).map(Path::of), ToolFinder.environmentPath());
		return row.checked(Checkup.of(row.tool(), finder));
	}
}
