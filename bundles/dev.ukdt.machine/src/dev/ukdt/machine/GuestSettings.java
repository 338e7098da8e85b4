package dev.ukdt.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.ukdt.image.Architecture;

/**
 * What a person may choose of a guest, whatever the machine. Immutable; each {@code with} gives another one. A machine that cannot do
 * what is asked refuses in {@link Machine#plan} and says so.
 */
public final class GuestSettings implements Cloneable {
	private Path directory;
	private String name = "";
	private Architecture architecture = Architecture.UNKNOWN;
	private int memoryMiB = 0;
	private int vcpus = 1;
	private Acceleration acceleration = Acceleration.AUTO;
	private Firmware firmware = Firmware.AUTO;
	private List<String> arguments = List.of();
	private Optional<Path> initrd = Optional.empty();
	private List<Disk> disks = List.of();
	private List<Network> networks = List.of();
	private List<SharedFolder> folders = List.of();
	private StubRequest stub = StubRequest.NONE;
	private boolean paused = false;
	private Display display = Display.NONE;
	private boolean randomness = false;
	private String seed = "";
	private int console = 0;
	private List<String> extra = List.of();
	private List<String> command = List.of();
	private Map<String, String> environment = Map.of();
	private String host = "";

	private GuestSettings() {
	}

	/** One vCPU, the machine's own memory, no devices, no stub; the machine's program runs in the directory. */
	public static GuestSettings defaults(Path directory) {
		var settings = new GuestSettings();
		settings.directory = directory;
		return settings;
	}

	private GuestSettings but(Consumer<GuestSettings> change) {
		try {
			var copy = (GuestSettings) clone();
			change.accept(copy);
			return copy;
		} catch (CloneNotSupportedException e) {
			throw new AssertionError(e);
		}
	}

	/** In which the machine's program runs. */
	public Path directory() {
		return directory;
	}

	/** For people, and for machines that keep guests by name; may be empty. */
	public String name() {
		return name;
	}

	public GuestSettings withName(String value) {
		return but(copy -> copy.name = value);
	}

	/** Of the guest, for an image that does not tell its own, such as a disk. */
	public Architecture architecture() {
		return architecture;
	}

	public GuestSettings withArchitecture(Architecture value) {
		return but(copy -> copy.architecture = value);
	}

	/** 0 for what the machine gives when it is not asked. */
	public int memoryMiB() {
		return memoryMiB;
	}

	public GuestSettings withMemory(int value) {
		if (value < 0) {
			throw new IllegalArgumentException("a guest cannot have less memory than none");
		}
		return but(copy -> copy.memoryMiB = value);
	}

	/** At least 1. */
	public int vcpus() {
		return vcpus;
	}

	public GuestSettings withVcpus(int value) {
		if (value < 1) {
			throw new IllegalArgumentException("a guest needs at least one vCPU");
		}
		return but(copy -> copy.vcpus = value);
	}

	public Acceleration acceleration() {
		return acceleration;
	}

	public GuestSettings withAcceleration(Acceleration value) {
		return but(copy -> copy.acceleration = value);
	}

	public Firmware firmware() {
		return firmware;
	}

	public GuestSettings withFirmware(Firmware value) {
		return but(copy -> copy.firmware = value);
	}

	/** Of the guest's kernel, one word each. */
	public List<String> arguments() {
		return arguments;
	}

	public GuestSettings withArguments(List<String> value) {
		return but(copy -> copy.arguments = List.copyOf(value));
	}

	/** A second file that the loader puts into memory beside the image. */
	public Optional<Path> initrd() {
		return initrd;
	}

	public GuestSettings withInitrd(Optional<Path> value) {
		return but(copy -> copy.initrd = value);
	}

	public List<Disk> disks() {
		return disks;
	}

	public GuestSettings withDisks(List<Disk> value) {
		return but(copy -> copy.disks = List.copyOf(value));
	}

	public List<Network> networks() {
		return networks;
	}

	public GuestSettings withNetworks(List<Network> value) {
		return but(copy -> copy.networks = List.copyOf(value));
	}

	public List<SharedFolder> folders() {
		return folders;
	}

	public GuestSettings withFolders(List<SharedFolder> value) {
		return but(copy -> copy.folders = List.copyOf(value));
	}

	public StubRequest stub() {
		return stub;
	}

	public GuestSettings withStub(StubRequest value) {
		return but(copy -> copy.stub = value);
	}

	/** The guest executes nothing until a debugger or {@link GuestControl} lets it go. */
	public boolean paused() {
		return paused;
	}

	public GuestSettings withPaused(boolean value) {
		return but(copy -> copy.paused = value);
	}

	public Display display() {
		return display;
	}

	public GuestSettings withDisplay(Display value) {
		return but(copy -> copy.display = value);
	}

	/** Whether the guest gets a source of random numbers. */
	public boolean randomness() {
		return randomness;
	}

	public GuestSettings withRandomness(boolean value) {
		return but(copy -> copy.randomness = value);
	}

	/** Hexadecimal digits with which that source gives the same numbers at each run; empty for real randomness. */
	public String seed() {
		return seed;
	}

	public GuestSettings withSeed(String value) {
		return but(copy -> copy.seed = value);
	}

	/** Which of the guest's serial ports is the console, counted from 0. */
	public int console() {
		return console;
	}

	public GuestSettings withConsole(int value) {
		return but(copy -> copy.console = value);
	}

	/** Arguments for the machine's own program, behind ours. */
	public List<String> extra() {
		return extra;
	}

	public GuestSettings withExtra(List<String> value) {
		return but(copy -> copy.extra = List.copyOf(value));
	}

	/** The whole command line on a machine that is a process of the host; empty for the image itself. */
	public List<String> command() {
		return command;
	}

	public GuestSettings withCommand(List<String> value) {
		return but(copy -> copy.command = List.copyOf(value));
	}

	/** For the machine's program, beside that of this process. */
	public Map<String, String> environment() {
		return environment;
	}

	public GuestSettings withEnvironment(Map<String, String> value) {
		return but(copy -> copy.environment = Map.copyOf(value));
	}

	/** Where the guest runs, for machines that can run it elsewhere: a libvirt URI; empty for here. */
	public String host() {
		return host;
	}

	public GuestSettings withHost(String value) {
		return but(copy -> copy.host = value);
	}
}
