package dev.ukdt.ui.wizard;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.ui.ColumnTable;
import dev.ukdt.ui.Icon;

/** The families in a table, with what the machine lacks for each. In the UI thread. */
final class FamilyTable {
	private final ColumnTable<FamilyState> table;
	private String words = "";

	FamilyTable(Composite parent, Runnable selected, Runnable opened) {
		table = new ColumnTable<>(parent, FamilyState.class, SWT.DEFAULT, 240);
		table.column("Family", 34, state -> state.family().name(), state -> status(state).image());
		table.column("Language", 18, state -> String.join(", ", state.family().languages()), state -> null);
		table.column("State", 48, state -> state.family().status().id() + ", " + state.summary(), FamilyTable::found);
		var viewer = table.viewer();
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

	/** Shows the families and selects the one of this id, or the first. */
	void show(List<FamilyState> states, String id) {
		table.viewer().setInput(states);
		select(states.stream().filter(state -> state.family().id().equals(id)).findFirst());
	}

	/** Shows only what all of these words are found in; what is selected stays so while it is shown. */
	void filter(String text) {
		words = text;
		var before = selection();
		table.viewer().refresh();
		select(before.filter(state -> state.matches(words)));
	}

	private void select(Optional<FamilyState> wanted) {
		Object element = wanted.isPresent() ? wanted.get() : table.viewer().getElementAt(0);
		table.viewer().setSelection(element == null ? StructuredSelection.EMPTY : new StructuredSelection(element), true);
	}

	Optional<FamilyState> selection() {
		return table.selection();
	}

	void focus() {
		table.viewer().getTable().setFocus();
	}
}
