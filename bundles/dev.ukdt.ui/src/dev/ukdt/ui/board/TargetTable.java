package dev.ukdt.ui.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import dev.ukdt.board.disk.DeviceWatch;
import dev.ukdt.board.flash.TargetChoice;
import dev.ukdt.board.flash.TargetKind;

/** The devices to choose from, always as they are now. What must not be written to is grey, says why, and cannot be chosen. */
final class TargetTable {
	private final Table table;
	private final Runnable changed;
	private final List<TargetChoice> added = new ArrayList<>();
	private TargetKind kind;
	private DeviceWatch watch;

	/** @param changed called when another target is chosen */
	TargetTable(Composite parent, Runnable changed) {
		this.changed = changed;
		var layout = new TableColumnLayout();
		parent.setLayout(layout);
		table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setLinesVisible(true);
		layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(60));
		layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(40));
		table.addListener(SWT.Selection, event -> selected());
		table.addListener(SWT.MouseMove, event -> showWhole(table.getItem(new Point(event.x, event.y))));
		try {
			watch = new DeviceWatch(() -> Display.getDefault().asyncExec(this::refresh));
			table.addDisposeListener(event -> watch.close());
		} catch (IOException e) {
			ILog.of(TargetTable.class).warn("devices that come and go are not seen", e);
		}
	}

	/** A row may be longer than its columns are wide. */
	private void showWhole(TableItem item) {
		var text = item == null ? "" : item.getText(0) + (item.getText(1).isEmpty() ? "" : "\n" + item.getText(1));
		if (!text.equals(table.getToolTipText())) {
			table.setToolTipText(text);
		}
	}

	private void selected() {
		if (table.getSelectionIndex() >= 0 && !choice(table.getItem(table.getSelectionIndex())).good()) {
			table.deselectAll();
		}
		changed.run();
	}

	/** Shows the targets of a kind. */
	void show(TargetKind shown) {
		if (kind != shown) {
			added.clear();
		}
		kind = shown;
		refresh();
	}

	/** Adds a target that no device is, such as a file, and chooses it. */
	void add(TargetChoice choice) {
		added.add(choice);
		fill(List.of(), Optional.of(choice));
		refresh();
	}

	/** Looks anew; in the background, since a device that hangs must not hold up the window. */
	private void refresh() {
		if (table.isDisposed() || kind == null) {
			return;
		}
		var wanted = kind;
		var job = Job.create("Looking for devices", (IProgressMonitor monitor) -> look(wanted));
		job.setSystem(true);
		job.schedule();
	}

	private IStatus look(TargetKind wanted) {
		try {
			var choices = TargetChoice.list(wanted);
			Display.getDefault().asyncExec(() -> {
				if (!table.isDisposed() && wanted == kind) {
					fill(choices, chosen());
				}
			});
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.error("the devices cannot be listed", e);
		}
	}

	/** What was chosen stays so, but not another disk that came in its place. */
	private void fill(List<TargetChoice> choices, Optional<TargetChoice> chosen) {
		var all = new ArrayList<>(added);
		all.addAll(choices);
		table.setRedraw(false);
		table.removeAll();
		for (var choice : all) {
			var item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { choice.label(), choice.why() });
			item.setData(choice);
			if (!choice.good()) {
				item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
			} else if (chosen.isPresent() ? choice.identity().equals(chosen.get().identity()) : all.stream().filter(TargetChoice::good).count() == 1 && kind != TargetKind.DISK) {
				table.setSelection(item);
			}
		}
		table.setRedraw(true);
		changed.run();
	}

	/** The target that is chosen. A disk is never chosen by itself. */
	Optional<String> target() {
		return chosen().map(TargetChoice::target);
	}

	private Optional<TargetChoice> chosen() {
		return table.getSelectionCount() == 0 ? Optional.empty() : Optional.of(choice(table.getSelection()[0]));
	}

	private static TargetChoice choice(TableItem item) {
		return (TargetChoice) item.getData();
	}

	void setEnabled(boolean enabled) {
		table.setEnabled(enabled);
	}
}
