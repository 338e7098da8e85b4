package dev.ukdt.manifest.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.KeyText;
import dev.ukdt.manifest.edit.Change;
import dev.ukdt.manifest.schema.Shape;

/** A map of names to scalars as a table of two columns. */
final class PairsField extends TableField {
	PairsField(FormToolkit toolkit, Composite parent, FormRow row, FormText text) {
		super(toolkit, parent, row, text, List.of("Name", "Value"));
	}

	private List<String> path(String key) {
		var path = new ArrayList<>(row().path());
		path.add(key);
		return path;
	}

	private Shape shape() {
		return values(row().shape().asMap());
	}

	/** What the values of a map of names look like; null when it says nothing of them. */
	static Shape values(Shape map) {
		return map.others() != null ? map.others() : map.patterns().isEmpty() ? null : map.patterns().getFirst().shape();
	}

	@Override
	List<Line> lines(Manifest manifest) {
		var entry = Change.entry(manifest, row().path());
		var result = new ArrayList<Line>();
		if (entry != null) {
			for (var child : entry.value().entries()) {
				result.add(new Line(result.size(), List.of(child.key().text(), child.value().isScalar() ? child.value().text() : "...")));
			}
		}
		return result;
	}

	@Override
	void add() {
		text.change(manifest -> {
			var number = 1;
			while (Change.entry(manifest, path("name" + number)) != null) {
				number++;
			}
			return Change.set(manifest, path("name" + number), shape(), "value");
		});
	}

	@Override
	void remove(Line line) {
		text.change(manifest -> Change.remove(manifest, path(line.cells().getFirst())));
	}

	@Override
	void edit(Line line, int column, String value) {
		text.change(manifest -> {
			var path = path(line.cells().getFirst());
			if (column == 1) {
				return Change.set(manifest, path, shape(), value);
			}
			var entry = Change.entry(manifest, path);
			return entry == null || value.isBlank() || value.equals(entry.key().text()) ? Optional.empty()
					: Optional.of(new Edit(entry.key().start(), entry.key().end(), KeyText.of(manifest, entry.key(), value)));
		});
	}
}
