package dev.ukdt.machine.launch;

/**
 * The keys of the launch configuration type {@value #TYPE}. Paths may use Eclipse's string variables. What is absent is the family's or the
 * machine's own choice.
 */
public final class LaunchAttributes {
	/** The launch configuration type "Unikernel". */
	public static final String TYPE = "dev.ukdt.machine.launch";
	private static final String PREFIX = "dev.ukdt.machine.";

	/** Text: the workspace project, or empty for an image without one. */
	public static final String PROJECT = PREFIX + "project";
	/** Text: the image's path; empty for what the project's build makes. */
	public static final String IMAGE = PREFIX + "image";
	/** List of texts: files with symbols; empty for the project's, or the image itself. */
	public static final String SYMBOLS = PREFIX + "symbols";
	/** Boolean, true when absent: build the project first. */
	public static final String BUILD = PREFIX + "build";
	/** Text: the machine's id. */
	public static final String MACHINE = PREFIX + "machine";
	/** Number: MiB. */
	public static final String MEMORY = PREFIX + "memory";
	/** Number. */
	public static final String VCPUS = PREFIX + "vcpus";
	/** Text: an id of {@link dev.ukdt.machine.Acceleration}. */
	public static final String ACCELERATION = PREFIX + "acceleration";
	/** Text: an id of {@link dev.ukdt.machine.Firmware}. */
	public static final String FIRMWARE = PREFIX + "firmware";
	/** Text: the guest's arguments, as a line with quotes. */
	public static final String ARGUMENTS = PREFIX + "arguments";
	/** Text: arguments of the machine's program, as a line with quotes. */
	public static final String EXTRA = PREFIX + "extra";
	/** Text: the file handed to the kernel. */
	public static final String INITRD = PREFIX + "initrd";
	/** List of texts: disks, see {@link DeviceTexts}. */
	public static final String DISKS = PREFIX + "disks";
	/** List of texts: network cards, see {@link DeviceTexts}. */
	public static final String NETWORKS = PREFIX + "networks";
	/** List of texts: shared folders, see {@link DeviceTexts}. */
	public static final String FOLDERS = PREFIX + "folders";
	/** Text: a name of {@link dev.ukdt.machine.Display} in lower case. */
	public static final String DISPLAY = PREFIX + "display";
	/** Boolean: give the guest a source of random numbers. */
	public static final String RANDOMNESS = PREFIX + "randomness";
	/** Text: hexadecimal digits that make these numbers the same each time. */
	public static final String SEED = PREFIX + "seed";
	/** Number: which serial port is the console. */
	public static final String SERIAL = PREFIX + "serial";
	/** Number: a port of 127.0.0.1 for the stub; absent or 0 for a private one, and for none in a launch that only runs. */
	public static final String STUB_PORT = PREFIX + "stubPort";
	/** Text: where the guest runs, a libvirt URI. */
	public static final String HOST = PREFIX + "host";
	/** Text: a file that gets all console output. */
	public static final String LOG = PREFIX + "log";
	/** Text: a regular expression; how long the guest took until its console showed it is told. */
	public static final String READY_TEXT = PREFIX + "readyText";
	/** Text: the directory in which the machine's program runs; empty for the project's. */
	public static final String DIRECTORY = PREFIX + "directory";

	private LaunchAttributes() {
	}
}
