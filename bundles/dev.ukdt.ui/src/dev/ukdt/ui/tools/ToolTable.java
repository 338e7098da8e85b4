package dev.ukdt.ui.tools;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.ui.ColumnTable;
import dev.ukdt.ui.Icon;

/** The tools in a table. In the UI thread. */
final class ToolTable {
	private final ColumnTable<ToolRow> table;

	ToolTable(Composite parent, Runnable selected) {
		table = new ColumnTable<>(parent, ToolRow.class, 560, 260);
		table.column("Tool", 30, row -> row.tool().name(), row -> icon(row).map(Icon::image).orElse(null));
		table.column("State", 18, ToolRow::state, row -> null);
		table.column("Program", 30, ToolRow::path, row -> null);
		table.column("Used by", 22, row -> String.join(", ", row.users()), row -> null);
		table.viewer().addSelectionChangedListener(event -> selected.run());
	}

	private static Optional<Icon> icon(ToolRow row) {
		return row.checkup() == null ? Optional.empty() : Optional.of(row.checkup().good() ? Icon.FOUND : Icon.MISSING);
	}

	/** Shows the rows; the tool that was selected stays so. */
	void show(List<ToolRow> rows) {
		var before = selection().map(row -> row.tool().id());
		table.viewer().setInput(rows);
		rows.stream().filter(row -> before.filter(row.tool().id()::equals).isPresent()).findFirst().or(() -> rows.stream().findFirst())
				.ifPresent(row -> table.viewer().setSelection(new StructuredSelection(row), true));
	}

	Optional<ToolRow> selection() {
		return table.selection();
	}

	boolean isDisposed() {
		return table.viewer().getTable().isDisposed();
	}
}
