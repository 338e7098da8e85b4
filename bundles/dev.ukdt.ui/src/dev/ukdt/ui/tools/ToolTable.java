package dev.ukdt.ui.tools;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.ui.Icon;

/** The tools in a table. In the UI thread. */
final class ToolTable {
	private final TableViewer viewer;

	ToolTable(Composite parent, Runnable selected) {
		var area = new Composite(parent, SWT.NONE);
		var data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = 260;
		data.widthHint = 560;
		area.setLayoutData(data);
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		var layout = new TableColumnLayout();
		area.setLayout(layout);
		column(layout, "Tool", 30, row -> row.tool().name(), row -> icon(row).map(Icon::image).orElse(null));
		column(layout, "State", 18, ToolRow::state, row -> null);
		column(layout, "Program", 30, ToolRow::path, row -> null);
		column(layout, "Used by", 22, row -> String.join(", ", row.users()), row -> null);
		viewer.addSelectionChangedListener(event -> selected.run());
	}

	private static Optional<Icon> icon(ToolRow row) {
		return row.checkup() == null ? Optional.empty() : Optional.of(row.checkup().good() ? Icon.FOUND : Icon.MISSING);
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<ToolRow, String> text, Function<ToolRow, Image> image) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((ToolRow) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((ToolRow) element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
	}

	/** Shows the rows; the tool that was selected stays so. */
	void show(List<ToolRow> rows) {
		var before = selection().map(row -> row.tool().id());
		viewer.setInput(rows);
		rows.stream().filter(row -> before.filter(row.tool().id()::equals).isPresent()).findFirst().or(() -> rows.stream().findFirst())
				.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
	}

	Optional<ToolRow> selection() {
		return Optional.ofNullable((ToolRow) viewer.getStructuredSelection().getFirstElement());
	}

	boolean isDisposed() {
		return viewer.getTable().isDisposed();
	}
}
