package dev.ukdt.debug.ui.modules;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Makes tables of records. */
final class Tables {
	/** A column of a table. */
	record Column<T>(String title, int width, Function<T, String> text) {
	}

	private Tables() {
	}

	static <T> TableViewer of(Composite parent, List<Column<T>> columns) {
		var viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL | SWT.BORDER);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		for (var column : columns) {
			var made = new TableViewerColumn(viewer, SWT.LEFT);
			made.getColumn().setText(column.title());
			made.getColumn().setWidth(column.width());
			made.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text(column, element)));
		}
		return viewer;
	}

	@SuppressWarnings("unchecked") // the input of a table holds what its columns were made for
	private static <T> String text(Column<T> column, Object element) {
		return column.text().apply((T) element);
	}
}
