package dev.ukdt.manifest.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.edit.Change;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;

/** The sections and rows of a manifest's form, made from its schema. Keys of the past, and those that only the source can say, have no row. */
final class FormPlan {
	/** Where keys go that the schema puts nowhere, when the file has them. */
	private static final String REST = "More";
	private static final int FEW = 24;
	private final Map<String, List<FormRow>> sections = new LinkedHashMap<>();

	private FormPlan() {
	}

	static FormPlan of(Manifest manifest) {
		var plan = new FormPlan();
		var root = manifest.format().root().asMap();
		if (root != null) {
			var few = root.keys().size() <= FEW;
			root.keys().forEach((key, shape) -> {
				if (root.oneOf().stream().noneMatch(group -> group.keys().contains(key) && !key.equals(shown(manifest, group.keys())))) {
					plan.add(manifest, key, shape, few);
				}
			});
		}
		plan.order(manifest.format().sections());
		return plan;
	}

	Map<String, List<FormRow>> sections() {
		return sections;
	}

	private void order(List<String> titles) {
		var rest = new LinkedHashMap<>(sections);
		sections.clear();
		titles.stream().filter(rest::containsKey).forEach(title -> sections.put(title, rest.remove(title)));
		sections.putAll(rest);
	}

	/** Of keys that exclude each other the one that is there, else the first. */
	private static String shown(Manifest manifest, List<String> keys) {
		return keys.stream().filter(key -> manifest.document().root().entry(key) != null).findFirst().orElse(keys.getFirst());
	}

	private void add(Manifest manifest, String key, Shape shape, boolean few) {
		if (shape.about().isRemoved() || !shape.about().inForm()) {
			return;
		}
		var inner = shape.asMap();
		var there = manifest.document().root().isMap() && manifest.document().root().entry(key) != null;
		if (inner != null && !inner.keys().isEmpty() && kind(manifest, List.of(key), shape).isEmpty()) {
			if (few || there || !shape.about().section().isEmpty() || inner.keys().size() < 30) {
				var title = shape.about().section().isEmpty() ? capital(key) : shape.about().section();
				var usual = inner.keys().values().stream().anyMatch(child -> !child.about().section().isEmpty());
				inner.keys().forEach((name, child) -> nested(manifest, List.of(key, name), child, usual ? child.about().section() : title));
			}
			return;
		}
		var section = !shape.about().section().isEmpty() ? shape.about().section() : few || shape.required() ? "General" : there ? REST : "";
		if (!section.isEmpty()) {
			kind(manifest, List.of(key), shape).ifPresent(kind -> row(section, new FormRow(List.of(key), shape, kind)));
		}
	}

	private void nested(Manifest manifest, List<String> path, Shape child, String title) {
		if (!title.isEmpty() && !child.about().isRemoved() && child.about().inForm()) {
			kind(manifest, path, child).ifPresent(kind -> row(title, new FormRow(path, child, kind)));
		}
	}

	private void row(String section, FormRow row) {
		sections.computeIfAbsent(section, title -> new ArrayList<>()).add(row);
	}

	private static String capital(String key) {
		return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1).replace('-', ' ').replace('_', ' ');
	}

	/** The way that the file writes the value, where there are several; empty for values that no field can show. */
	private static Optional<FormRow.Kind> kind(Manifest manifest, List<String> path, Shape shape) {
		var entry = Change.entry(manifest, path);
		if (entry != null && entry.value().isMap() && isPairs(shape)) {
			return Optional.of(FormRow.Kind.PAIRS);
		}
		return entry != null && entry.value().isList() && shape.asList() != null ? Optional.of(FormRow.Kind.LIST) : kind(shape);
	}

	/** Empty for values that no field can show. */
	private static Optional<FormRow.Kind> kind(Shape shape) {
		var scalar = shape.all().filter(one -> one.types().stream().anyMatch(type -> type != Type.MAP && type != Type.LIST && type != Type.ANY && type != Type.NULL)).findFirst();
		var list = shape.asList();
		if (scalar.isPresent() && !(list != null && shape.all().findFirst().orElse(shape) == list)) {
			var one = scalar.get();
			if (!one.value().choices().isEmpty() || one.types().contains(Type.BOOL)) {
				return Optional.of(FormRow.Kind.CHOICE);
			}
			return Optional.of(one.value().refersToFile() ? FormRow.Kind.FILE : FormRow.Kind.TEXT);
		}
		if (list != null) {
			return Optional.of(FormRow.Kind.LIST);
		}
		return isPairs(shape) ? Optional.of(FormRow.Kind.PAIRS) : Optional.empty();
	}

	private static boolean isPairs(Shape shape) {
		var map = shape.asMap();
		var values = map == null || !map.keys().isEmpty() ? null : PairsField.values(map);
		return values != null && values.all().anyMatch(one -> one.types().contains(Type.STRING) || one.types().contains(Type.ANY));
	}
}
