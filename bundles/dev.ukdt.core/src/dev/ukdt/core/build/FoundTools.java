package dev.ukdt.core.build;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * The programs that play the roles of a family's recipe. Where several tools can play a role, such as two compilers, the first
 * that is found does.
 */
record FoundTools(Map<String, Path> byRole) {
	/** @throws ToolMissing when no tool is there for a role that a build needs */
	static FoundTools of(Family family, String architecture, ToolFinder finder) throws ToolMissing {
		var found = new LinkedHashMap<String, Path>();
		var missing = new LinkedHashMap<String, Tool>();
		for (var tool : family.toolsFor(architecture)) {
			finder.find(tool).ifPresentOrElse(path -> found.putIfAbsent(tool.role(), path), () -> {
				if (!tool.optional()) {
					missing.putIfAbsent(tool.role(), tool);
				}
			});
		}
		missing.keySet().removeAll(found.keySet());
		if (!missing.isEmpty()) {
			throw new ToolMissing(missing.values().iterator().next());
		}
		return new FoundTools(found);
	}

	Path program(String role) {
		var program = byRole.get(role);
		if (program == null) {
			throw new DescriptorException("a step runs '" + role + "', which is none of the family's tools for this architecture");
		}
		return program;
	}
}
