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
 *
 * @param missing the first tool of each role that nothing was found for; that matters only when the recipe comes to need it
 */
record FoundTools(Map<String, Path> byRole, Map<String, Tool> missing) {
	static FoundTools of(Family family, String architecture, ToolFinder finder) {
		var found = new LinkedHashMap<String, Path>();
		var missing = new LinkedHashMap<String, Tool>();
		for (var tool : family.toolsFor(architecture)) {
			finder.find(tool).ifPresentOrElse(path -> found.putIfAbsent(tool.role(), path), () -> missing.putIfAbsent(tool.role(), tool));
		}
		missing.keySet().removeAll(found.keySet());
		return new FoundTools(found, missing);
	}

	/** @throws ToolMissing when no tool is there for the role */
	String program(String role) {
		if (missing.containsKey(role)) {
			throw new ToolMissing(missing.get(role));
		}
		var program = byRole.get(role);
		if (program == null) {
			throw new DescriptorException("the recipe needs '" + role + "', which is none of the family's tools for this architecture");
		}
		return program.toString();
	}
}
