package dev.ukdt.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.ui.Icon;

/** The families in a table, with what the machine lacks for each. In the UI thread. */
final class FamilyTable {
	private final TableViewer viewer;
	private String words = "";

	FamilyTable(Composite parent, Runnable selected, Runnable opened) {
		var area = new Composite(parent, SWT.NONE);
		var data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = 240;
		area.setLayoutData(data);
		viewer = new TableViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.getTable().setHeaderVisible(true);
		var layout = new TableColumnLayout();
		area.setLayout(layout);
		column(layout, "Family", 34, state -> state.family().name(), state -> status(state).image());
		column(layout, "Language", 18, state -> String.join(", ", state.family().languages()), state -> null);
		column(layout, "State", 48, state -> state.family().status().id() + ", " + state.summary(),
				FamilyTable::found);
		viewer.addFilter(new ViewerFilter() {
			@Override
			public boolean select(Viewer any, Object parentElement, Object element) {
				return ((FamilyState) element).matches(words);
			}
		});
		viewer.addSelectionChangedListener(event -> selected.run());
		viewer.addDoubleClickListener(event -> opened.run());
	}

	private static Icon status(FamilyState state) {
		return switch (state.family().status()) {
		case LIVING -> Icon.LIVING;
		case DORMANT -> Icon.DORMANT;
		case CLOSED -> Icon.CLOSED;
		};
	}

	/** No picture where there is nothing to build. */
	private static Image found(FamilyState state) {
		return state.missing().isEmpty() ? state.complete() ? Icon.FOUND.image() : null : Icon.MISSING.image();
	}

	private void column(TableColumnLayout layout, String title, int weight, Function<FamilyState, String> text, Function<FamilyState, Image> image) {
		var column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((FamilyState) element);
			}

			@Override
			public Image getImage(Object element) {
				return image.apply((FamilyState) element);
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
	}

	/** Shows the families and selects the one of this id, or the first. */
	void show(List<FamilyState> states, String id) {
		viewer.setInput(states);
		select(states.stream().filter(state -> state.family().id().equals(id)).findFirst());
	}

	/** Shows only what all of these words are found in; what is selected stays so while it is shown. */
	void filter(String text) {
		words = text;
		var before = selection();
		viewer.refresh();
		select(before.filter(state -> state.matches(words)));
	}

	private void select(Optional<FamilyState> wanted) {
		Object element = wanted.isPresent() ? wanted.get() : viewer.getElementAt(0);
		viewer.setSelection(element == null ? StructuredSelection.EMPTY : new StructuredSelection(element), true);
	}

	Optional<FamilyState> selection() {
		return Optional.ofNullable((FamilyState) ((IStructuredSelection) viewer.getSelection()).getFirstElement());
	}

	void focus() {
		viewer.getTable().setFocus();
	}
}
