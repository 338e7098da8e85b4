package dev.ukdt.cli.command;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.UsageException;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Firmware;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.launch.DeviceTexts;

/** The options with which a guest's settings are chosen on the command line, the same for every command that starts one. */
public final class GuestOptions {
	private static final String[] OPTIONS = { "--arch", "--memory", "--vcpus", "--accel", "--firmware", "--disk", "--net", "--folder", "--initrd", "--extra", "--host" };

	/** What the words in their usage stand for. */
	static final String DETAILS = """
			  M         a machine of 'ukdt machines'; the project's own, else its family's first, when none is told
			  A         the architecture of the family that it is built for, whatever the project is set to
			  ACCEL     auto, kvm, hvf, whpx or tcg
			  DISK      FILE[,raw|qcow2][,virtio|emulated][,ro][,size=MIB][,name=NAME]; a file that is not there is made when its size is told
			  NETWORK   user[,[tcp:|udp:][ADDRESS:]HOSTPORT:GUESTPORT]..., tap:DEVICE or bridge:DEVICE, each [,name=NAME]
			  FOLDER    FOLDER[,tag=TAG][,ro]
			  ARGUMENT  for the emulator or hypervisor, behind those that UKDT gives it
			  URI       of libvirt, for a machine elsewhere: qemu+ssh://me@host/system
			""";

	private GuestOptions() {
	}

	/** Their names, with others. */
	public static String[] with(String... others) {
		return Stream.concat(Stream.of(OPTIONS), Stream.of(others)).toArray(String[]::new);
	}

	/** @param directory in which the machine's program runs */
	public static GuestSettings settings(Arguments arguments, Path directory) {
		var here = Path.of("").toAbsolutePath();
		var settings = GuestSettings.defaults(directory).withMemory(number(arguments, "--memory", 0)).withVcpus(number(arguments, "--vcpus", 1))
				.withArguments(arguments.passed()).withExtra(arguments.values("--extra")).withHost(arguments.value("--host").orElse(""));
		try {
			settings = settings.withAcceleration(Acceleration.parse(arguments.value("--accel").orElse("auto")))
					.withFirmware(Firmware.parse(arguments.value("--firmware").orElse("auto")))
					.withDisks(arguments.values("--disk").stream().map(text -> DeviceTexts.disk(text, here)).toList())
					.withNetworks(arguments.values("--net").stream().map(DeviceTexts::network).toList())
					.withFolders(arguments.values("--folder").stream().map(text -> DeviceTexts.folder(text, here)).toList())
					.withInitrd(arguments.value("--initrd").map(Arguments::path));
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage());
		}
		return settings;
	}

	private static int number(Arguments arguments, String option, int otherwise) {
		return arguments.value(option).map(number(option)).orElse(otherwise);
	}

	private static Function<String, Integer> number(String option) {
		return text -> {
			if (!text.matches("[1-9]\\d{0,8}")) {
				throw new UsageException(option + " needs a number, not '" + text + "'");
			}
			return Integer.valueOf(text);
		};
	}
}
