package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/**
 * The programs that play the roles of a family's recipe on this machine. Where several tools can play a role, such as two
 * compilers, the first that is found does.
 *
 * @param byRole the programs found
 * @param tools  what those programs are
 * @param absent the first tool of each role that nothing was found for
 */
public record Toolchain(Map<String, Path> byRole, Map<String, Tool> tools, Map<String, Tool> absent) {
	/** Looks for the tools that builds for an architecture may need. Only looks at files. */
	public static Toolchain of(Family family, String architecture, ToolFinder finder) {
		var found = new LinkedHashMap<String, Path>();
		var tools = new LinkedHashMap<String, Tool>();
		var absent = new LinkedHashMap<String, Tool>();
		for (var tool : family.toolsFor(architecture)) {
			finder.find(tool).ifPresentOrElse(path -> {
				found.putIfAbsent(tool.role(), path);
				tools.putIfAbsent(tool.role(), tool);
			}, () -> absent.putIfAbsent(tool.role(), tool));
		}
		absent.keySet().removeAll(found.keySet());
		return new Toolchain(found, tools, absent);
	}

	/** The tools without which nothing is built. An optional one is missed only by the recipe that comes to need it. */
	public List<Tool> missing() {
		return absent.values().stream().filter(tool -> !tool.optional()).toList();
	}

	/** The tool whose program {@link #program} is. */
	Tool tool(String role) {
		return tools.get(role);
	}

	boolean has(String role) {
		return byRole.containsKey(role);
	}

	/** The folder that the role's program really lies in. */
	String folder(String role) {
		var program = Path.of(program(role));
		try {
			return program.toRealPath().getParent().toString();
		} catch (IOException e) {
			return program.toAbsolutePath().getParent().toString();
		}
	}

	/** @throws ToolMissing when no tool is there for the role */
	String program(String role) {
		if (absent.containsKey(role)) {
			throw new ToolMissing(absent.get(role));
		}
		var program = byRole.get(role);
		if (program == null) {
			throw new DescriptorException("the recipe needs '" + role + "', which is none of the family's tools for this architecture");
		}
		return program.toString();
	}
}
