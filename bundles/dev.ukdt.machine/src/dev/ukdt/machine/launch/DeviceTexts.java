package dev.ukdt.machine.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.PortForward;
import dev.ukdt.machine.SharedFolder;

/**
 * Devices as a person writes them, in launch configurations and on the command line: the main thing first, then words behind commas. A comma that
 * belongs to a file's name is doubled.
 */
public final class DeviceTexts {
	private DeviceTexts() {
	}

	/**
	 * {@code FILE[,raw|qcow2][,virtio|emulated][,ro][,size=MIB][,name=NAME]}; the format follows from the file's name when it is not told.
	 *
	 * @param directory against which a relative file is resolved
	 * @throws IllegalArgumentException for other words
	 */
	public static Disk disk(String text, Path directory) {
		var words = words(text);
		var format = words.getFirst().endsWith(".qcow2") ? "qcow2" : "raw";
		var bus = Disk.Bus.VIRTIO;
		var readOnly = false;
		var size = 0;
		var name = "";
		for (var word : words.subList(1, words.size())) {
			if (word.equals("raw") || word.equals("qcow2")) {
				format = word;
			} else if (word.equals("virtio") || word.equals("emulated")) {
				bus = Disk.Bus.valueOf(word.toUpperCase(Locale.ROOT));
			} else if (word.equals("ro")) {
				readOnly = true;
			} else if (word.matches("size=\\d{1,9}")) {
				size = Integer.parseInt(word.substring(5));
			} else if (word.startsWith("name=")) {
				name = word.substring(5);
			} else {
				throw new IllegalArgumentException("'" + word + "' says nothing about a disk; there are raw, qcow2, virtio, emulated, ro, size=MIB, name=NAME");
			}
		}
		return new Disk(directory.resolve(words.getFirst()), format, bus, readOnly, size, name);
	}

	public static String text(Disk disk) {
		return comma(disk.file()) + "," + disk.format() + "," + disk.bus().id() + (disk.readOnly() ? ",ro" : "")
				+ (disk.sizeMiB() > 0 ? ",size=" + disk.sizeMiB() : "") + (disk.name().isEmpty() ? "" : ",name=" + disk.name());
	}

	/**
	 * {@code user[,FORWARD]...[,name=NAME]}, {@code tap:DEVICE[,name=NAME]}, {@code bridge:DEVICE[,name=NAME]}; a forward as {@link PortForward} reads it.
	 *
	 * @throws IllegalArgumentException for other words
	 */
	public static Network network(String text) {
		var words = words(text);
		var kind = words.getFirst();
		var name = "";
		var forwards = new ArrayList<PortForward>();
		for (var word : words.subList(1, words.size())) {
			if (word.startsWith("name=")) {
				name = word.substring(5);
			} else {
				forwards.add(PortForward.parse(word));
			}
		}
		if (kind.equals("user")) {
			return new Network(Network.Mode.USER, "", forwards, name);
		}
		var colon = kind.indexOf(':');
		if (forwards.isEmpty() && colon > 0 && colon < kind.length() - 1 && List.of("tap", "bridge").contains(kind.substring(0, colon))) {
			return new Network(Network.Mode.valueOf(kind.substring(0, colon).toUpperCase(Locale.ROOT)), kind.substring(colon + 1), List.of(), name);
		}
		throw new IllegalArgumentException("'" + text + "' is no network: user with port forwards, tap:DEVICE or bridge:DEVICE is expected");
	}

	public static String text(Network network) {
		var text = new StringBuilder(network.mode().name().toLowerCase(Locale.ROOT));
		text.append(network.device().isEmpty() ? "" : ":" + comma(network.device()));
		network.forwards().forEach(forward -> text.append(",").append(forward));
		return text.append(network.name().isEmpty() ? "" : ",name=" + network.name()).toString();
	}

	/** {@code FOLDER[,tag=TAG][,ro]}; the tag is {@code share} when it is not told. */
	public static SharedFolder folder(String text, Path directory) {
		var words = words(text);
		var tag = "share";
		var readOnly = false;
		for (var word : words.subList(1, words.size())) {
			if (word.equals("ro")) {
				readOnly = true;
			} else if (word.startsWith("tag=")) {
				tag = word.substring(4);
			} else {
				throw new IllegalArgumentException("'" + word + "' says nothing about a shared folder; there are ro and tag=TAG");
			}
		}
		return new SharedFolder(directory.resolve(words.getFirst()), tag, readOnly);
	}

	public static String text(SharedFolder folder) {
		return comma(folder.folder()) + ",tag=" + folder.tag() + (folder.readOnly() ? ",ro" : "");
	}

	private static List<String> words(String text) {
		var words = Arrays.stream(text.split("(?<!,),(?!,)")).map(word -> word.replace(",,", ",")).toList();
		if (words.getFirst().isBlank()) {
			throw new IllegalArgumentException("'" + text + "' begins with nothing");
		}
		return words;
	}

	private static String comma(Object value) {
		return value.toString().replace(",", ",,");
	}
}
