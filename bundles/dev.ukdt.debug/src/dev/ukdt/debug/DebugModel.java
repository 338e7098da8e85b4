package dev.ukdt.debug;

/** Names by which the debugger is known to Eclipse. */
public final class DebugModel {
	/** The identifier of the debug model, of every element of a session and of every breakpoint. */
	public static final String ID = "dev.ukdt.debug";

	private DebugModel() {
	}
}
