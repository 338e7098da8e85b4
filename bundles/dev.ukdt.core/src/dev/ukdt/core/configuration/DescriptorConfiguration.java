package dev.ukdt.core.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.family.Option;
import dev.ukdt.core.project.DescriptorText;
import dev.ukdt.core.project.UnikernelProject;

/** What is set in a project's {@code ukdt.yaml}: the family's options, and the keys that the project's sources declare. */
public final class DescriptorConfiguration implements Configuration {
	private final UnikernelProject project;
	private final String before;
	private final List<Item> items;
	private final Deque<Map<String, String>> undo = new ArrayDeque<>();
	private Map<String, String> changes = Map.of();
	/** The text that was changed last, or empty. */
	private String typed = "";

	/** @param id of the option in the descriptor */
	private record Item(String id, Option option, List<String> menus) {
	}

	private DescriptorConfiguration(UnikernelProject project, String before, List<Item> items) {
		this.project = project;
		this.before = before;
		this.items = items;
	}

	/** Reads the descriptor and the sources. Blocks on the files; runs nothing. */
	public static DescriptorConfiguration read(UnikernelProject project, Family family) throws IOException {
		var items = new ArrayList<Item>();
		family.options().forEach(option -> items.add(new Item(option.id(), option, List.of())));
		for (var keys : family.keys()) {
			DeclaredKeys.of(project.directory(), keys).forEach(option -> items.add(new Item(keys.id() + "." + option.id(), option, List.of(keys.name()))));
		}
		return new DescriptorConfiguration(project, Files.readString(project.directory().resolve(UnikernelProject.DESCRIPTOR)), List.copyOf(items));
	}

	@Override
	public String name() {
		return "Project";
	}

	@Override
	public Path file() {
		return project.directory().resolve(UnikernelProject.DESCRIPTOR);
	}

	@Override
	public List<Setting> settings() {
		return items.stream().map(this::setting).toList();
	}

	private Setting setting(Item item) {
		var option = item.option();
		var value = changes.getOrDefault(item.id(), project.options().getOrDefault(item.id(), option.initial()));
		var kind = option.isSwitch() ? Setting.Kind.SWITCH : option.values().isEmpty() ? Setting.Kind.TEXT : Setting.Kind.CHOICE;
		var values = option.isSwitch() ? List.of("true", "false") : option.values();
		return new Setting(item.id(), option.label(), kind, values.stream().map(it -> new Setting.Value(it, it)).toList(), value, option.help(), "", true,
				item.menus());
	}

	@Override
	public void set(String id, String value) {
		var option = items.stream().filter(it -> it.id().equals(id)).findFirst().map(Item::option)
				.orElseThrow(() -> new IllegalArgumentException("there is nothing to set that is called " + id));
		if (!option.accepts(value) || value.contains("\n")) {
			throw new IllegalArgumentException("'" + value + "' is no value of " + id + ": use "
					+ (option.values().isEmpty() ? "a text of one line" : String.join(", ", option.values())));
		}
		if (!id.equals(typed)) {
			undo.push(changes);
		}
		typed = option.values().isEmpty() ? id : "";
		changes = new LinkedHashMap<>(changes);
		changes.put(id, value);
	}

	@Override
	public boolean undo() {
		if (undo.isEmpty()) {
			return false;
		}
		changes = undo.pop();
		typed = "";
		return true;
	}

	@Override
	public String original() {
		return before;
	}

	@Override
	public String text() {
		if (changes.isEmpty()) {
			return before;
		}
		var values = new LinkedHashMap<>(project.options());
		values.putAll(changes);
		return DescriptorText.changed(before,
				new UnikernelProject(project.directory(), project.family(), project.template(), project.architecture(), project.machine(), values));
	}
}
