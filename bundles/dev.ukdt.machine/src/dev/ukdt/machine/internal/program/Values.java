package dev.ukdt.machine.internal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Variables;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Network;

/** The values with which a machine's command lines are filled. */
final class Values {
	private final ProgramType type;
	private final GuestSettings settings;
	private final Map<String, String> plain = new HashMap<>();

	Values(ProgramType type, Image image, GuestSettings settings, String id, String folder, int port) {
		this.type = type;
		this.settings = settings;
		plain.put("id", id);
		plain.put("image", image.path().toString());
		plain.put("initrd", settings.initrd().map(Object::toString).orElse(""));
		plain.put("memory", String.valueOf(memory()));
		plain.put("vcpus", String.valueOf(settings.vcpus()));
		plain.put("name", "ukdt-" + id);
		plain.put("line", String.join(" ", settings.arguments()));
		plain.put("folder", folder);
		plain.put("port", String.valueOf(port));
		plain.put("loader", image.bootProtocols().contains(BootProtocol.LINUX) ? "kexec" : "multiboot");
	}

	private Values(Values base, Map<String, String> more) {
		type = base.type;
		settings = base.settings;
		plain.putAll(base.plain);
		plain.putAll(more);
	}

	/** These and some more. */
	Values with(Map<String, String> more) {
		return new Values(this, more);
	}

	int memory() {
		return settings.memoryMiB();
	}

	/** One command line, or the arguments of one. */
	List<String> line(List<?> items) {
		var line = new ArrayList<String>();
		for (var item : items) {
			if (item instanceof Map<?, ?> map) {
				special(map, line);
			} else {
				text(String.valueOf(item), plain, line);
			}
		}
		return line;
	}

	/** Several command lines: each item is one, or one for each of something. */
	List<List<String>> lines(List<?> items) {
		var lines = new ArrayList<List<String>>();
		for (var item : items) {
			if (item instanceof Map<?, ?> map && map.containsKey("each")) {
				rounds(String.valueOf(map.get("each"))).forEach(values -> lines.add(filled((List<?>) map.get("arguments"), values)));
			} else {
				var line = item instanceof List<?> list ? line(list) : line(List.of(item));
				if (!line.isEmpty()) {
					lines.add(line);
				}
			}
		}
		return lines;
	}

	/** A text for one action, which may name a file. */
	List<String> line(List<?> items, String file) {
		var values = new HashMap<>(plain);
		values.put("file", file);
		return filled(items, values);
	}

	private void special(Map<?, ?> map, List<String> line) {
		var arguments = (List<?>) map.get("arguments");
		if (map.containsKey("when")) {
			if (holds(String.valueOf(map.get("when")))) {
				line.addAll(filled(arguments, plain));
			}
		} else {
			rounds(String.valueOf(map.get("each"))).forEach(values -> line.addAll(filled(arguments, values)));
		}
	}

	private List<String> filled(List<?> texts, Map<String, String> values) {
		var line = new ArrayList<String>();
		texts.forEach(text -> text(String.valueOf(text), values, line));
		return line;
	}

	private void text(String text, Map<String, String> values, List<String> line) {
		switch (text) {
		case "${arguments}" -> line.addAll(settings.arguments());
		case "${extra}" -> line.addAll(settings.extra());
		default -> line.add(new Variables(values, Map.of()).expand(text));
		}
	}

	private boolean holds(String condition) {
		if (condition.startsWith("!")) {
			return !holds(condition.substring(1));
		}
		return switch (condition) {
		case "stub" -> settings.stub().wanted();
		case "paused" -> settings.paused();
		case "initrd" -> settings.initrd().isPresent();
		case "arguments" -> !settings.arguments().isEmpty();
		case "memory" -> memory() > 0;
		case "single" -> settings.vcpus() == 1;
		default -> throw new DescriptorException("nothing is meant by 'when: " + condition + "'");
		};
	}

	private List<Map<String, String>> rounds(String what) {
		return switch (what) {
		case "disk" -> numbered(settings.disks().stream().map(disk -> Map.of("file", disk.file().toString(), "format", disk.format(), "readonly",
				disk.readOnly() ? "on" : "off", "label", label("disk", disk.name()))).toList());
		case "folder" -> numbered(settings.folders().stream().map(folder -> Map.of("file", folder.folder().toString(), "tag", folder.tag())).toList());
		case "tap", "bridge", "user" -> numbered(settings.networks().stream().filter(network -> network.mode() == Network.Mode.valueOf(what.toUpperCase(Locale.ROOT)))
				.map(network -> Map.of("device", network.device(), "label", label(what, network.name()))).toList());
		default -> throw new DescriptorException("nothing is meant by 'each: " + what + "'");
		};
	}

	private String label(String kind, String name) {
		return name.isEmpty() ? type.labels().getOrDefault(kind, kind) : name;
	}

	/** With all plain values, and counted from 1. */
	private List<Map<String, String>> numbered(List<Map<String, String>> each) {
		var rounds = new ArrayList<Map<String, String>>();
		for (var values : each) {
			var all = new HashMap<>(plain);
			all.putAll(values);
			all.put("number", String.valueOf(rounds.size() + 1));
			rounds.add(all);
		}
		return rounds;
	}
}
