package dev.ukdt.manifest.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.edit.ListChange;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;
import dev.ukdt.manifest.tree.Node;

/** A list: of scalars in one column, or of maps with a column for each of their first keys. */
final class ListField extends TableField {
	private static final int MOST_COLUMNS = 5;
	private final Shape item;
	private final List<String> keys;

	ListField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		super(toolkit, parent, row, text, columns(row));
		var list = row.shape().asList();
		item = list.items();
		keys = keys(item);
	}

	private static List<String> columns(FormRow row) {
		var keys = keys(row.shape().asList().items());
		return keys.isEmpty() ? List.of(row.label()) : keys;
	}

	/** Of items that are nothing but maps: the keys with scalars, required ones first. */
	private static List<String> keys(Shape item) {
		var map = item == null ? null : item.asMap();
		if (map == null) {
			return List.of();
		}
		var result = new ArrayList<String>();
		map.keys().forEach((key, shape) -> {
			if (shape.required() && shape.about().inForm()) {
				result.add(key);
			}
		});
		map.keys().forEach((key, shape) -> {
			var scalar = shape.all().anyMatch(one -> one.types().stream().anyMatch(type -> type != Type.MAP && type != Type.LIST));
			if (!result.contains(key) && scalar && !shape.about().isRemoved() && shape.about().inForm() && result.size() < MOST_COLUMNS) {
				result.add(key);
			}
		});
		return List.copyOf(result);
	}

	@Override
	List<Line> lines(Manifest manifest) {
		var list = ListChange.list(manifest, row().path());
		var result = new ArrayList<Line>();
		if (list != null) {
			for (var node : list.items()) {
				result.add(new Line(result.size(), cells(node)));
			}
		}
		return result;
	}

	private List<String> cells(Node node) {
		if (keys.isEmpty()) {
			return List.of(node.isScalar() ? node.text() : "...");
		}
		if (node.isScalar()) {
			var cells = new ArrayList<>(keys.stream().map(key -> "").toList());
			cells.set(0, node.text());
			return List.copyOf(cells);
		}
		return keys.stream().map(key -> Optional.ofNullable(node.get(key)).map(value -> value.isScalar() ? value.text() : "...").orElse("")).toList();
	}

	@Override
	void add() {
		if (keys.isEmpty() || item.all().anyMatch(one -> one.types().contains(Type.STRING))) {
			text.change(manifest -> ListChange.add(manifest, row().path(), item, first(item, "new")));
			return;
		}
		var map = item.asMap();
		var needed = keys.stream().filter(key -> map.keys().get(key).required()).toList();
		var written = needed.isEmpty() ? keys.subList(0, 1) : needed;
		text.change(manifest -> ListChange.addMap(manifest, row().path(), written, written.stream().map(key -> first(map.keys().get(key), key)).toList(), map));
	}

	/** A value to begin with. */
	private static String first(Shape shape, String otherwise) {
		var one = shape == null ? null : shape.all().findFirst().orElse(shape);
		return one == null ? otherwise : !one.about().standard().isEmpty() ? one.about().standard() : !one.value().choices().isEmpty() ? one.value().choices().getFirst().value()
				: one.types().contains(Type.BOOL) ? "false" : one.types().contains(Type.INT) || one.types().contains(Type.NUMBER) ? "0" : otherwise;
	}

	@Override
	void remove(Line line) {
		text.change(manifest -> ListChange.remove(manifest, row().path(), line.index()));
	}

	@Override
	void edit(Line line, int column, String value) {
		text.change(manifest -> {
			var list = ListChange.list(manifest, row().path());
			var scalar = list != null && line.index() < list.items().size() && list.items().get(line.index()).isScalar();
			var key = keys.isEmpty() || scalar ? "" : keys.get(column);
			var shape = key.isEmpty() ? item : item.asMap().child(key);
			return ListChange.set(manifest, row().path(), line.index(), key, shape, value);
		});
	}
}
