package dev.ukdt.machine.internal.qemu;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.StubEndpoint;

/** Reads from the arguments of a QEMU that runs what guest it is. */
public final class QemuCommandLine {
	private static final Pattern FORWARD = Pattern.compile("hostfwd=(tcp|udp):([^:,]*):(\\d+)-");
	private static final Pattern AMOUNT = Pattern.compile("(?:size=)?(\\d+)([MGT]?).*");

	/** A comma that is not one of two. */
	private static final String SEPARATOR = "(?<!,),(?!,)";

	private final List<String> line;
	private final Map<String, String> chardevs = new HashMap<>();

	/** @param line program first */
	public QemuCommandLine(List<String> line) {
		this.line = line;
		for (var chardev : values("-chardev")) {
			part(chardev, "id").ifPresent(id -> chardevs.put(id, chardev));
		}
	}

	public RunningGuest guest(long pid, Instant started) {
		var image = value("-kernel").or(() -> values("-drive").stream().findFirst().flatMap(drive -> part(drive, "file"))).orElse("");
		var name = value("-name").map(text -> part(text, "guest").orElse(first(text))).orElse(image.isEmpty() ? "QEMU" : image.substring(image.lastIndexOf('/') + 1));
		var type = value("-machine").or(() -> value("-M")).map(text -> part(text, "type").orElse(first(text)));
		return new RunningGuest("pid-" + pid, name, "qemu" + type.map(text -> ":" + text).orElse(""), image, pid, started, memory(), vcpus(), ports(), List.of(), stub(),
				monitor(), RunningGuest.Owner.FOREIGN);
	}

	private int memory() {
		var matcher = AMOUNT.matcher(value("-m").orElse("128"));
		if (!matcher.matches()) {
			return 0;
		}
		var number = Integer.parseInt(matcher.group(1));
		return switch (matcher.group(2)) {
		case "G" -> number * 1024;
		case "T" -> number * 1024 * 1024;
		default -> number;
		};
	}

	private int vcpus() {
		var text = value("-smp").map(value -> part(value, "cpus").orElse(first(value))).orElse("1");
		return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
	}

	private List<String> ports() {
		var ports = new ArrayList<String>();
		for (var argument : line) {
			var matcher = FORWARD.matcher(argument);
			while (matcher.find()) {
				ports.add(matcher.group(1) + ":" + (matcher.group(2).isEmpty() ? "0.0.0.0" : matcher.group(2)) + ":" + matcher.group(3));
			}
		}
		return ports;
	}

	private Optional<StubEndpoint> stub() {
		if (line.contains("-s")) {
			return Optional.of(new StubEndpoint.Tcp("127.0.0.1", 1234));
		}
		return value("-gdb").map(device -> device.startsWith("chardev:") ? chardevs.getOrDefault(device.substring(8), "") : device).flatMap(QemuCommandLine::endpoint);
	}

	private static Optional<StubEndpoint> endpoint(String device) {
		try {
			if (device.startsWith("tcp:")) {
				return Optional.of(StubEndpoint.parse(first(device.substring(4)).replaceFirst("^(0\\.0\\.0\\.0)?:", "127.0.0.1:")));
			}
			return part(device, "path").or(() -> device.startsWith("unix:") ? Optional.of(first(device.substring(5))) : Optional.empty())
					.map(path -> new StubEndpoint.Unix(Path.of(path)));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** The socket of a monitor that speaks QMP and waits for clients. */
	private Optional<Path> monitor() {
		var direct = value("-qmp").filter(device -> device.startsWith("unix:")).map(device -> first(device.substring(5)));
		var byDevice = values("-mon").stream().filter(mon -> mon.contains("mode=control"))
				.flatMap(mon -> part(mon, "chardev").or(() -> Optional.of(first(mon))).map(chardevs::get).stream()).filter(device -> device.startsWith("socket"))
				.flatMap(device -> part(device, "path").stream()).findFirst();
		try {
			return direct.or(() -> byDevice).map(Path::of);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private Optional<String> value(String option) {
		return values(option).stream().reduce((a, b) -> b);
	}

	private List<String> values(String option) {
		var values = new ArrayList<String>();
		for (var i = 0; i + 1 < line.size(); i++) {
			if (line.get(i).equals(option) || line.get(i).equals("-" + option)) {
				values.add(line.get(i + 1));
			}
		}
		return values;
	}

	/** The value of a key in an option such as {@code socket,id=a,path=b}. */
	private static Optional<String> part(String option, String key) {
		for (var word : option.split(SEPARATOR)) {
			if (word.startsWith(key + "=")) {
				return Optional.of(word.substring(key.length() + 1).replace(",,", ","));
			}
		}
		return Optional.empty();
	}

	private static String first(String option) {
		return option.split(SEPARATOR, 2)[0].replace(",,", ",");
	}
}
