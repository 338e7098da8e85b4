package dev.ukdt.ui;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/**
 * A table of rows of one type, one of which is selected, whose columns share the width. In the UI thread.
 *
 * @param <R> what a row shows
 */
public final class ColumnTable<R> {
	private final Class<R> type;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;

	/** @param width in pixels, or {@link SWT#DEFAULT}; so is the height; the table takes what room there is beyond */
	public ColumnTable(Composite parent, Class<R> type, int width, int height) {
		this.type = type;
		var area = new Composite(parent, SWT.NONE);
		var data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = width;
		data.heightHint = height;
		area.setLayoutData(data);
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
	}

	/**
	 * Adds a column on the right.
	 *
	 * @param weight its share of the width
	 * @param image  gives null where there is none
	 */
	public void column(String title, int weight, Function<R, String> text, Function<R, Image> image) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply(type.cast(element));
			}

			@Override
			public Image getImage(Object element) {
				return image.apply(type.cast(element));
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
	}

	public TableViewer viewer() {
		return viewer;
	}

	public Optional<R> selection() {
		return Optional.ofNullable(type.cast(viewer.getStructuredSelection().getFirstElement()));
	}
}
