package dev.ukdt.ui.guests;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.ViewPart;

import dev.ukdt.machine.RunningGuest.Owner;
import dev.ukdt.ui.Icon;

/** The guests that run on this machine: ours, those that a killed IDE left, and emulators that somebody else started. */
public final class GuestsView extends ViewPart {
	public static final String ID = "dev.ukdt.ui.guests";

	private TableViewer table;
	private LeftBar left;
	private GuestRows rows;
	private final IPartListener2 visibility = new IPartListener2() {
		@Override
		public void partVisible(IWorkbenchPartReference part) {
			seen(part, true);
		}

		@Override
		public void partHidden(IWorkbenchPartReference part) {
			seen(part, false);
		}
	};

	@Override
	public void createPartControl(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		left = new LeftBar(parent);
		table = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.getControl());
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column("Guest", 150, row -> row.guest().name(), true);
		column("Machine", 130, row -> row.guest().machine(), false);
		column("State", 140, GuestRow::state, false);
		column("Running", 100, GuestRow::since, false);
		column("Memory", 80, GuestRow::memory, false);
		column("CPU", 60, GuestRow::processor, false);
		column("Ports", 220, GuestRow::ports, false);
		column("Process", 80, row -> String.valueOf(row.guest().pid()), false);
		column("Image", 300, row -> row.guest().image(), false);
		getSite().setSelectionProvider(table);
		var menu = new MenuManager();
		table.getControl().setMenu(menu.createContextMenu(table.getControl()));
		getSite().registerContextMenu(ID, menu, table);
		table.addOpenListener(event -> GuestConsoles.show(table.getStructuredSelection()));
		getSite().getService(IContextService.class).activateContext(ID);
		getSite().getPage().addPartListener(visibility);
		rows = new GuestRows(found -> show(found));
	}

	private void column(String title, int width, Function<GuestRow, String> text, boolean first) {
		var column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setWidth(width);
		column.getColumn().setMoveable(true);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object row) {
				return text.apply((GuestRow) row);
			}

			@Override
			public Image getImage(Object row) {
				return first ? Icon.GUEST.image() : null;
			}
		});
	}

	/** Any thread. */
	private void show(List<GuestRow> found) {
		getSite().getShell().getDisplay().asyncExec(() -> {
			if (!table.getControl().isDisposed()) {
				left.show(found.stream().filter(row -> row.guest().owner() == Owner.LEFT).toList());
				var selected = table.getStructuredSelection();
				table.setInput(found);
				table.setSelection(selected);
				setContentDescription(found.isEmpty() ? "No guest runs." : "");
			}
		});
	}

	private void seen(IWorkbenchPartReference part, boolean visible) {
		if (part.getPart(false) == this) {
			rows.setVisible(visible);
		}
	}

	/** Looks again now. */
	void refresh() {
		rows.schedule();
	}

	@Override
	public void setFocus() {
		table.getControl().setFocus();
	}

	@Override
	public void dispose() {
		getSite().getPage().removePartListener(visibility);
		if (rows != null) {
			rows.dispose();
		}
		super.dispose();
	}
}
