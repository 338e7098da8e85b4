package dev.ukdt.manifest.ui.source;

import java.util.List;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import dev.ukdt.manifest.assist.Outline;

/** The outline of a manifest; a click goes to the key. */
final class OutlinePage extends ContentOutlinePage {
	private static final class Items implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((Outline.Item) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((Outline.Item) element).children().isEmpty();
		}
	}

	private static final class Labels extends LabelProvider implements IStyledLabelProvider {
		@Override
		public StyledString getStyledText(Object element) {
			var item = (Outline.Item) element;
			var text = new StyledString(item.name());
			return item.detail().isEmpty() ? text : text.append(": " + item.detail(), StyledString.DECORATIONS_STYLER);
		}

		@Override
		public Image getImage(Object element) {
			var images = PlatformUI.getWorkbench().getSharedImages();
			return images.getImage(((Outline.Item) element).children().isEmpty() ? ISharedImages.IMG_OBJ_ELEMENT : ISharedImages.IMG_OBJ_FOLDER);
		}
	}

	private final SourceEditor editor;

	OutlinePage(SourceEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		var viewer = getTreeViewer();
		viewer.setContentProvider(new Items());
		viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
		refresh();
		viewer.expandToLevel(2);
	}

	boolean isDisposed() {
		return getTreeViewer() != null && getTreeViewer().getControl().isDisposed();
	}

	/** Shows the text as it is now. In the UI thread. */
	void refresh() {
		var viewer = getTreeViewer();
		if (viewer == null || viewer.getControl().isDisposed() || editor.text() == null) {
			return;
		}
		var expanded = viewer.getExpandedTreePaths();
		viewer.getControl().setRedraw(false);
		viewer.setInput(editor.text().current().map(Outline::of).orElse(List.of()));
		if (expanded.length == 0) {
			viewer.expandToLevel(2);
		} else {
			viewer.setExpandedTreePaths(expanded);
			viewer.expandToLevel(2);
		}
		viewer.getControl().setRedraw(true);
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (event.getSelection() instanceof IStructuredSelection selection && selection.getFirstElement() instanceof Outline.Item item
				&& getTreeViewer().getControl().isFocusControl()) {
			editor.selectAndReveal(item.keyStart(), item.keyEnd() - item.keyStart());
		}
	}
}
