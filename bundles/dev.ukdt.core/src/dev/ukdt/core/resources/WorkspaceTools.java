package dev.ukdt.core.resources;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.InstanceScope;

import dev.ukdt.core.tool.ToolFinder;

/** The tools that a person chose on the preference page, before those on PATH. */
public final class WorkspaceTools {
	/** The preference node. */
	public static final String NODE = "dev.ukdt.core";
	/** The key of a tool's program is this and the tool's id. */
	public static final String PREFIX = "tool.";

	private WorkspaceTools() {
	}

	public static ToolFinder finder() {
		var node = InstanceScope.INSTANCE.getNode(NODE);
		return new ToolFinder(id -> Optional.of(node.get(PREFIX + id, "")).filter(path -> !path.isBlank()).map(Path::of),
				ToolFinder.environmentPath());
	}
}
