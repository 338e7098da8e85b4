package dev.ukdt.core.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.core.configuration.Configuration;
import dev.ukdt.core.configuration.Setting;

/** The menu of Kconfig files over a {@code .config}. What follows from a change, such as what is selected, its own tool writes at the next build. */
public final class KconfigConfiguration implements Configuration {
	private final String name;
	private final Path file;
	private final String before;
	private final Entry root;
	private final Evaluation.Index index;
	private final Map<String, String> chosen;
	private final Map<String, String> changes = new LinkedHashMap<>();
	private final Deque<Map<String, String>> undo = new ArrayDeque<>();
	/** The text that was changed last, or empty. */
	private String typed = "";

	private KconfigConfiguration(String name, Path file, String before, Entry root) {
		this.name = name;
		this.file = file;
		this.before = before;
		this.root = root;
		index = Evaluation.Index.of(root);
		chosen = Dotconfig.values(before);
	}

	/**
	 * Reads a menu and the values chosen so far. Blocks on the files; runs nothing.
	 *
	 * @param menu      the outermost Kconfig file
	 * @param file      with the values; need not exist
	 * @param variables that the files name
	 */
	public static KconfigConfiguration read(String name, Path menu, Path file, Map<String, String> variables) throws IOException {
		return new KconfigConfiguration(name, file, Files.exists(file) ? Files.readString(file) : "", KconfigParser.parse(menu, variables));
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Path file() {
		return file;
	}

	@Override
	public List<Setting> settings() {
		var settings = new ArrayList<Setting>();
		add(root.children, List.of(), values(), settings);
		return settings;
	}

	private Evaluation values() {
		var all = new LinkedHashMap<>(chosen);
		all.putAll(changes);
		return new Evaluation(index, all);
	}

	private void add(List<Entry> entries, List<String> menus, Evaluation values, List<Setting> settings) {
		for (var entry : entries) {
			if (entry.hasPrompt() && entry.kind != Entry.Kind.MENU && !entry.isMemberOfChoice()) {
				settings.add(setting(entry, menus, values));
			}
			var below = new ArrayList<>(menus);
			if (entry.hasPrompt() && entry.kind != Entry.Kind.CHOICE) {
				below.add(entry.prompt);
			}
			add(entry.children, List.copyOf(below), values, settings);
		}
	}

	private Setting setting(Entry entry, List<String> menus, Evaluation values) {
		var needs = Expression.both(entry.needs, entry.promptWhen);
		var text = needs.equals(Expression.ALWAYS) ? "" : needs.toString();
		if (entry.kind == Entry.Kind.CHOICE) {
			var members = entry.children.stream().filter(it -> it.hasPrompt() && values.isShown(it)).map(it -> new Setting.Value(it.name, it.prompt)).toList();
			return new Setting(entry.name, entry.prompt, Setting.Kind.CHOICE, members, values.selected(entry).map(it -> it.name).orElse(""), entry.help, text,
					values.isShown(entry) && !members.isEmpty(), menus);
		}
		var selectors = values.isLogic(entry.name) ? values.selectors(entry.name) : List.<String>of();
		return new Setting(entry.name, entry.prompt, kind(entry), allowed(entry), values.text(entry.name),
				selectors.isEmpty() ? entry.help : (entry.help + "\n\nSwitched on by " + String.join(", ", selectors) + ".").strip(), text,
				values.isShown(entry) && selectors.isEmpty(), menus);
	}

	private Setting.Kind kind(Entry entry) {
		return switch (index.type(entry.name)) {
		case "string" -> Setting.Kind.TEXT;
		case "int", "hex" -> Setting.Kind.NUMBER;
		case "tristate" -> Setting.Kind.CHOICE;
		default -> Setting.Kind.SWITCH;
		};
	}

	private List<Setting.Value> allowed(Entry entry) {
		return switch (index.type(entry.name)) {
		case "string", "int", "hex" -> List.of();
		case "tristate" -> List.of(new Setting.Value("y", "yes"), new Setting.Value("m", "module"), new Setting.Value("n", "no"));
		default -> List.of(new Setting.Value("y", "yes"), new Setting.Value("n", "no"));
		};
	}

	@Override
	public void set(String id, String value) {
		var wanted = id.startsWith("CONFIG_") ? id.substring("CONFIG_".length()) : id;
		var setting = settings().stream().filter(it -> it.id().equals(wanted) || isMember(it, wanted)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is nothing to set that is called " + wanted));
		if (!setting.changeable()) {
			throw new IllegalArgumentException(wanted + " cannot be set now" + (setting.needs().isEmpty() ? "" : ": it needs " + setting.needs()));
		}
		if (index.of(setting.id()).getFirst().kind == Entry.Kind.CHOICE) {
			choose(setting, wanted.equals(setting.id()) ? value : member(setting, wanted, value));
		} else {
			check(setting, value);
			change(Map.of(wanted, value), setting.values().isEmpty() ? wanted : "");
		}
	}

	/** To switch a member on is to choose it; off it goes only for another. */
	private static String member(Setting choice, String name, String value) {
		if (!value.equals("y")) {
			throw new IllegalArgumentException(name + " is one of several: switch another one of '" + choice.label() + "' on instead");
		}
		return name;
	}

	private static boolean isMember(Setting setting, String name) {
		return setting.kind() == Setting.Kind.CHOICE && setting.values().stream().anyMatch(it -> it.id().equals(name));
	}

	private void choose(Setting choice, String member) {
		check(choice, member);
		var values = new LinkedHashMap<String, String>();
		choice.values().forEach(it -> values.put(it.id(), it.id().equals(member) ? "y" : "n"));
		change(values, "");
	}

	private void check(Setting setting, String value) {
		var allowed = setting.values().stream().map(Setting.Value::id).toList();
		if (!allowed.isEmpty() && !allowed.contains(value)) {
			throw new IllegalArgumentException("'" + value + "' is no value of " + setting.id() + ": use " + String.join(", ", allowed));
		}
		var pattern = switch (index.type(setting.id())) {
		case "int" -> "-?\\d+";
		case "hex" -> "(?:0[xX])?[0-9a-fA-F]+";
		default -> "[^\\n\\r]*";
		};
		if (!value.matches(pattern)) {
			throw new IllegalArgumentException("'" + value + "' is no value of " + setting.id() + ", which is "
					+ (pattern.startsWith("[^") ? "a text of one line" : "a number" + (pattern.contains("xX") ? " in hexadecimal" : "")));
		}
	}

	private void change(Map<String, String> values, String text) {
		if (text.isEmpty() || !text.equals(typed)) {
			undo.push(new LinkedHashMap<>(changes));
		}
		typed = text;
		changes.putAll(values);
	}

	@Override
	public boolean undo() {
		var last = Optional.ofNullable(undo.poll());
		typed = "";
		last.ifPresent(values -> {
			changes.clear();
			changes.putAll(values);
		});
		return last.isPresent();
	}

	@Override
	public String original() {
		return before;
	}

	@Override
	public String text() {
		var lines = new LinkedHashMap<String, String>();
		changes.forEach((symbol, value) -> {
			if (!value.equals(chosen.get(symbol))) {
				lines.put(symbol, Dotconfig.line(symbol, index.type(symbol), value));
			}
		});
		return Dotconfig.changed(before, lines);
	}
}
