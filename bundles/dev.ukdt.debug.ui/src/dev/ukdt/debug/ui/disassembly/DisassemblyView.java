package dev.ukdt.debug.ui.disassembly;

import java.util.Optional;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointsListener;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;
import dev.ukdt.debug.ui.presentation.SourceOpener;

/** The instructions of the selected frame with the source between them; follows the counter at each stop. */
public final class DisassemblyView extends ViewPart implements IDebugContextListener, IBreakpointsListener {
	public static final String ID = "dev.ukdt.debug.ui.disassemblyView";

	private TableViewer viewer;
	private TableColumn bytes;
	private Listing listing;
	private GuestFrame frame;
	private boolean following = true;
	/** Counts what was asked for, so that a late answer does not overwrite a newer one. */
	private int asked;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
		column("", 28);
		column("Address", 110);
		bytes = column("Bytes", 0);
		column("Instruction", 640);
		viewer.getTable().setHeaderVisible(true);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new RowLabels(this));
		viewer.addDoubleClickListener(event -> doubleClicked());
		new DisassemblyActions(this).contribute(getViewSite().getActionBars());
		var menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> new DisassemblyActions(this).fill(manager));
		viewer.getControl().setMenu(menu.createContextMenu(viewer.getControl()));
		getSite().registerContextMenu(menu, viewer);
		getSite().setSelectionProvider(viewer);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(viewer.getControl(), "dev.ukdt.help.debug_disassembly");
		DebugUITools.getDebugContextManager().getContextService(getSite().getWorkbenchWindow()).addDebugContextListener(this);
		DebugPlugin.getDefault().getBreakpointManager().addBreakpointListener(this);
		show(Selected.frame());
	}

	private TableColumn column(String title, int width) {
		var column = new TableViewerColumn(viewer, SWT.LEFT).getColumn();
		column.setText(title);
		column.setWidth(width);
		column.setResizable(width != 28);
		return column;
	}

	@Override
	public void dispose() {
		DebugUITools.getDebugContextManager().getContextService(getSite().getWorkbenchWindow()).removeDebugContextListener(this);
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpointListener(this);
		super.dispose();
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	@Override
	public void debugContextChanged(DebugContextEvent event) {
		var selection = event.getContext() instanceof IStructuredSelection structured ? structured.getFirstElement() : null;
		Background.later(viewer.getControl(), () -> show(Selected.frame(selection)));
	}

	/** Shows a frame's place, or that there is none now. */
	private void show(Optional<GuestFrame> selected) {
		frame = selected.orElse(null);
		if (frame == null) {
			viewer.refresh();
			setContentDescription(listing == null ? "Select a frame of a guest that stands still." : "");
			return;
		}
		if (following) {
			show(frame.session(), frame.address());
		}
	}

	/** Shows the instructions around an address. In the UI thread; they appear when the guest has answered. */
	public void show(DebugSession session, long address) {
		setContentDescription("");
		if (listing != null && listing.session() == session && listing.at(address).isPresent()) {
			reveal(address);
			return;
		}
		var number = ++asked;
		Listing.around(session, address).whenComplete((found, failure) -> Background.later(viewer.getControl(), () -> {
			if (number != asked) {
				return;
			}
			if (failure != null) {
				setContentDescription("No instructions can be read at 0x" + Long.toHexString(address) + ".");
				return;
			}
			listing = found;
			viewer.setInput(found.rows());
			reveal(address);
		}));
	}

	private void reveal(long address) {
		viewer.refresh();
		listing.at(address).ifPresent(row -> {
			viewer.setSelection(new StructuredSelection(row), true);
			var table = viewer.getTable();
			table.setTopIndex(Math.max(0, table.getSelectionIndex() - 8));
		});
	}

	boolean isCounter(Row row) {
		return row instanceof Row.Code code && frame != null && frame.isSuspended() && code.address() == frame.address();
	}

	boolean isFollowing() {
		return following;
	}

	void setFollowing(boolean on) {
		following = on;
		show(Selected.frame());
	}

	boolean showsBytes() {
		return bytes.getWidth() > 0;
	}

	void setShowBytes(boolean on) {
		bytes.setWidth(on ? 180 : 0);
	}

	/** The first of the selected rows. */
	Optional<Row> selected() {
		return Optional.ofNullable((Row) viewer.getStructuredSelection().getFirstElement());
	}

	Optional<DebugSession> session() {
		return Optional.ofNullable(listing).map(Listing::session);
	}

	TableViewer viewer() {
		return viewer;
	}

	private void doubleClicked() {
		selected().ifPresent(row -> {
			switch (row) {
			case Row.Code code -> toggleBreakpoint(code);
			case Row.Source source -> open(source);
			}
		});
	}

	void toggleBreakpoint(Row.Code code) {
		var present = BreakpointRows.at(code);
		Background.run("Toggle breakpoint", monitor -> {
			var manager = DebugPlugin.getDefault().getBreakpointManager();
			if (present.isPresent()) {
				manager.removeBreakpoint(present.get(), true);
			} else {
				manager.addBreakpoint(new AddressBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), code.address()));
			}
		});
	}

	/** Opens an editor at the line. */
	void open(Row.Source source) {
		SourceOpener.open(getSite().getPage(), listing.session().request(), source.file(), source.line());
	}

	@Override
	public void breakpointsAdded(IBreakpoint[] breakpoints) {
		Background.later(viewer.getControl(), viewer::refresh);
	}

	@Override
	public void breakpointsRemoved(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
		Background.later(viewer.getControl(), viewer::refresh);
	}

	@Override
	public void breakpointsChanged(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
		Background.later(viewer.getControl(), viewer::refresh);
	}
}
