package dev.ukdt.ui.configuration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

/** The menus with the settings and their values. In the UI thread. */
final class SettingTree {
	private final TreeViewer viewer;
	private final TreeColumnLayout layout = new TreeColumnLayout();

	SettingTree(Composite parent) {
		var area = new Composite(parent, SWT.NONE);
		var data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = 640;
		data.heightHint = 300;
		area.setLayoutData(data);
		area.setLayout(layout);
		viewer = new TreeViewer(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.getTree().setHeaderVisible(true);
		viewer.setContentProvider(new Nodes());
		column("Setting", 65, SettingNode::label);
		column("Value", 35, SettingNode::value);
	}

	private void column(String title, int weight, Function<SettingNode, String> text) {
		var column = new TreeViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return text.apply((SettingNode) element);
			}

			@Override
			public Color getForeground(Object element) {
				var unchangeable = ((SettingNode) element).setting().filter(it -> !it.changeable()).isPresent();
				return unchangeable ? viewer.getTree().getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null;
			}
		});
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, true));
	}

	TreeViewer viewer() {
		return viewer;
	}

	/** Shows these; what is open and selected stays so. @param open opens everything */
	void show(List<SettingNode> nodes, boolean open) {
		viewer.getTree().setRedraw(false);
		try {
			var expanded = viewer.getExpandedElements();
			var selected = viewer.getStructuredSelection();
			viewer.setInput(nodes);
			if (open) {
				viewer.expandAll();
			} else {
				viewer.setExpandedElements(expanded.length == 0 ? nodes.toArray() : expanded);
			}
			viewer.setSelection(selected);
		} finally {
			viewer.getTree().setRedraw(true);
		}
	}

	Optional<SettingNode> selection() {
		return Optional.ofNullable((SettingNode) viewer.getStructuredSelection().getFirstElement());
	}

	private static final class Nodes implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object element) {
			return ((SettingNode) element).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return ((SettingNode) element).parent();
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((SettingNode) element).children().isEmpty();
		}
	}
}
