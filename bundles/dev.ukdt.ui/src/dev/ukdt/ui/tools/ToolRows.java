package dev.ukdt.ui.tools;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.prefs.Preferences;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.Checkup;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;

/** Every tool that a family needs, with who needs it. */
final class ToolRows {
	private ToolRows() {
	}

	/** Not looked for yet. */
	static List<ToolRow> all(Preferences chosen) {
		Map<String, Tool> tools = new LinkedHashMap<>();
		Map<String, List<String>> users = new LinkedHashMap<>();
		for (var family : Families.installed().all()) {
			for (var tool : family.tools()) {
				tools.putIfAbsent(tool.id(), tool);
				users.computeIfAbsent(tool.id(), id -> new ArrayList<>()).add(family.name());
			}
		}
		return tools.values().stream().map(tool -> new ToolRow(tool, users.get(tool.id()), chosen.get(WorkspaceTools.PREFIX + tool.id(), ""), null)).toList();
	}

	/** Looks for the row's tool and asks it for its version. Blocks, at most ten seconds. */
	static ToolRow check(ToolRow row) {
		var finder = new ToolFinder(id -> Optional.of(row.chosen()).filter(path -> !path.isBlank()).map(Path::of), ToolFinder.environmentPath());
		return row.checked(Checkup.of(row.tool(), finder));
	}
}
