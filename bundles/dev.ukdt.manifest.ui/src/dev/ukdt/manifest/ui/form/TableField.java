package dev.ukdt.manifest.ui.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.FormToolkit;

import dev.ukdt.manifest.Manifest;

/** A table with buttons to add and remove; cells are edited where they stand. What its rows are, subclasses say. */
abstract class TableField implements Field {
	/** The cells of one row, and where it stands in the text. */
	record Line(int index, List<String> cells) {
	}

	private final FormRow row;
	final FormText text;
	private final TableViewer viewer;
	private List<Line> shown = List.of();

	TableField(FormToolkit toolkit, Composite parent, FormRow row, FormText text, List<String> columns) {
		this.row = row;
		this.text = text;
		var box = toolkit.createComposite(parent);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(120, SWT.DEFAULT).applyTo(box);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(box);
		var holder = toolkit.createComposite(box);
		GridDataFactory.fillDefaults().grab(true, true).hint(120, 84).applyTo(holder);
		var layout = new TableColumnLayout();
		holder.setLayout(layout);
		var table = toolkit.createTable(holder, SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(columns.size() > 1);
		table.setLinesVisible(columns.size() > 1);
		table.setData("ukdt.path", String.join(".", row.path()));
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		for (var at = 0; at < columns.size(); at++) {
			column(layout, columns.get(at), at);
		}
		buttons(toolkit, box);
	}

	private void column(TableColumnLayout layout, String name, int index) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(name);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(1, 40));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return ((Line) element).cells().get(index);
			}
		});
		column.setEditingSupport(new EditingSupport(viewer) {
			@Override
			protected CellEditor getCellEditor(Object element) {
				return new TextCellEditor(viewer.getTable());
			}

			@Override
			protected boolean canEdit(Object element) {
				return true;
			}

			@Override
			protected Object getValue(Object element) {
				return ((Line) element).cells().get(index);
			}

			@Override
			protected void setValue(Object element, Object value) {
				edit((Line) element, index, (String) value);
			}
		});
	}

	private void buttons(FormToolkit toolkit, Composite box) {
		var side = toolkit.createComposite(box);
		GridDataFactory.fillDefaults().applyTo(side);
		GridLayoutFactory.fillDefaults().applyTo(side);
		var add = toolkit.createButton(side, "Add", SWT.PUSH);
		add.setData("ukdt.path", String.join(".", row.path()) + "+");
		var remove = toolkit.createButton(side, "Remove", SWT.PUSH);
		remove.setData("ukdt.path", String.join(".", row.path()) + "-");
		GridDataFactory.fillDefaults().applyTo(add);
		GridDataFactory.fillDefaults().applyTo(remove);
		add.addListener(SWT.Selection, event -> {
			add();
			if (!shown.isEmpty()) {
				viewer.editElement(shown.getLast(), 0);
			}
		});
		remove.addListener(SWT.Selection, event -> {
			if (viewer.getStructuredSelection().getFirstElement() instanceof Line line) {
				remove(line);
			}
		});
	}

	/** What the text says now. */
	abstract List<Line> lines(Manifest manifest);

	abstract void add();

	abstract void remove(Line line);

	abstract void edit(Line line, int column, String value);

	@Override
	public FormRow row() {
		return row;
	}

	@Override
	public void refresh(Manifest manifest) {
		var lines = lines(manifest);
		if (!lines.equals(shown)) {
			shown = lines;
			viewer.setInput(lines);
		}
	}

	@Override
	public Control control() {
		return viewer.getTable();
	}
}
