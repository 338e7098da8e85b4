package dev.ukdt.debug.launch;

/** The keys of the debugger in launch configurations of the type "Unikernel". What is absent is the family's or our own choice. */
public final class DebugAttributes {
	private static final String PREFIX = "dev.ukdt.debug.";

	/** Text: a value of {@link #START}, {@link #ATTACH_TO} or {@link #OPEN_CORE}; absent for the first. */
	public static final String WHAT = PREFIX + "what";
	/** Starts the guest. */
	public static final String START = "start";
	/** Meets a guest that runs already. */
	public static final String ATTACH_TO = "attach";
	/** Looks at what a guest left. */
	public static final String OPEN_CORE = "core";

	/** Text: the stub of the guest to meet, HOST:PORT or unix:PATH. */
	public static final String STUB = PREFIX + "stub";
	/** Number: how many seconds a guest that was met and goes away is waited for to come back, {@link #RECONNECT_SECONDS} when absent; 0 to end the session. */
	public static final String RECONNECT = PREFIX + "reconnect";
	public static final int RECONNECT_SECONDS = 60;
	/** Text: the core file's path. */
	public static final String CORE = PREFIX + "core";
	/** Boolean, true when absent: stop at the entry function. */
	public static final String STOP_AT_ENTRY = PREFIX + "stopAtEntry";
	/** Text: the function to stop at first; absent for the family's. */
	public static final String ENTRY = PREFIX + "entry";
	/** List of texts: functions that a dying guest calls; absent for the family's. */
	public static final String PANICS = PREFIX + "panics";
	/** Text: the GDB to start; empty for the one that fits. */
	public static final String GDB = PREFIX + "gdb";
	/** Boolean, false when absent: scripts and pretty printers of the project may run inside GDB. */
	public static final String TRUST = PREFIX + "trust";
	/** Number: hardware breakpoints of the processor; absent to find it out. */
	public static final String HARDWARE = PREFIX + "hardware";
	/** Map of texts: by how much a file with symbols was moved in memory, hexadecimal with 0x and a sign, by the file's path. */
	public static final String OFFSETS = PREFIX + "offsets";
	/** Map of texts: where source folders are, by where they were when they were compiled. */
	public static final String MAPPINGS = PREFIX + "mappings";
	/** List of texts: folders in which sources are looked for. */
	public static final String SOURCES = PREFIX + "sources";
	/** List of texts: commands of GDB's own that run before anything else; left out unless the project is trusted. */
	public static final String COMMANDS = PREFIX + "commands";
	/** List of texts: functions and files that stepping into goes through while step filters are used, with {@code *} and {@code ?}. */
	public static final String STEP_FILTERS = PREFIX + "stepFilters";
	/** Text: the stub's monitor command that resets a machine which is not ours, such as {@code reset halt}; empty for QEMU's. */
	public static final String RESET = PREFIX + "reset";
	/** Boolean, false when absent: write what is said between us and GDB to a console. */
	public static final String WIRE = PREFIX + "wire";

	private DebugAttributes() {
	}
}
