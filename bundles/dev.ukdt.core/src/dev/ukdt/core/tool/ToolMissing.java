package dev.ukdt.core.tool;

import java.util.stream.Collectors;

/** A tool that is needed is not on this machine. The message says which, and how to get it. */
public final class ToolMissing extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public ToolMissing(Tool tool) {
		super(tool.name() + " is missing (looked for "
				+ tool.candidates().stream().map(Tool.Candidate::program).collect(Collectors.joining(", ")) + " on PATH): "
				+ tool.howToGetHere());
	}
}
