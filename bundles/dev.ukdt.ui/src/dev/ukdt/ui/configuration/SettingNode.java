package dev.ukdt.ui.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.ukdt.core.configuration.Configuration;
import dev.ukdt.core.configuration.Setting;

/** A menu, or a setting, or a setting that is a menu too. Equal to the node of the same place, so that a viewer keeps what is open and selected. */
final class SettingNode {
	private final SettingNode parent;
	private final String label;
	private final Configuration configuration;
	private final List<SettingNode> children = new ArrayList<>();
	private Setting setting;

	private SettingNode(SettingNode parent, String label, Configuration configuration) {
		this.parent = parent;
		this.label = label;
		this.configuration = configuration;
	}

	/** A node for each configuration, with the settings that are wanted and the menus they lie in. */
	static List<SettingNode> of(List<Configuration> configurations, Predicate<Setting> wanted) {
		return configurations.stream().map(configuration -> {
			var root = new SettingNode(null, configuration.name(), configuration);
			configuration.settings().stream().filter(wanted).forEach(root::add);
			return root;
		}).filter(root -> !root.children.isEmpty()).toList();
	}

	private void add(Setting added) {
		var node = this;
		for (var menu : added.menus()) {
			node = node.child(menu).orElseGet(node.adding(menu));
		}
		node.adding(added.label()).get().setting = added;
	}

	/** The menu of that name: the last one, because a setting's own menu stands right behind it. */
	private Optional<SettingNode> child(String name) {
		return children.reversed().stream().filter(it -> it.label.equals(name)).findFirst();
	}

	private Supplier<SettingNode> adding(String name) {
		return () -> {
			var node = new SettingNode(this, name, configuration);
			children.add(node);
			return node;
		};
	}

	SettingNode parent() {
		return parent;
	}

	String label() {
		return label;
	}

	Configuration configuration() {
		return configuration;
	}

	List<SettingNode> children() {
		return children;
	}

	/** Empty for a menu. */
	Optional<Setting> setting() {
		return Optional.ofNullable(setting);
	}

	/** The value as people read it. */
	String value() {
		return setting().map(it -> it.values().stream().filter(value -> value.id().equals(it.value())).findFirst().map(Setting.Value::label)
				.orElse(it.value())).orElse("");
	}

	private String place() {
		return setting != null ? setting.id() : (parent == null ? "" : parent.place()) + ">" + label;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SettingNode node && node.configuration == configuration && node.place().equals(place());
	}

	@Override
	public int hashCode() {
		return place().hashCode();
	}
}
