package dev.ukdt.ui.driver;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TreeItem;

/** An item of a tree. */
public final class UiTreeItem extends UiWidget<TreeItem> {

	UiTreeItem(TreeItem widget) {
		super(widget);
	}

	/** Selects the item and tells the tree's listeners. */
	public UiTreeItem select() {
		Ui.start(() -> {
			widget.getParent().setSelection(widget);
			widget.getParent().notifyListeners(SWT.Selection, UiTree.itemEvent(SWT.Selection, widget));
		});
		return this;
	}

	/** Opens the item and waits until its children have texts. */
	public UiTreeItem expand() {
		Ui.start(() -> {
			if (!widget.getExpanded()) {
				widget.getParent().notifyListeners(SWT.Expand, UiTree.itemEvent(SWT.Expand, widget));
				widget.setExpanded(true);
			}
		});
		return this;
	}

	public UiTreeItem doubleClick() {
		select();
		Ui.start(() -> widget.getParent().notifyListeners(SWT.DefaultSelection, UiTree.itemEvent(SWT.DefaultSelection, widget)));
		return this;
	}

	public UiMenu contextMenu() {
		select();
		return new UiTree(Ui.call(widget::getParent)).contextMenu();
	}

	/** The text in a column, counted from 0. */
	public String cell(int column) {
		return Ui.call(() -> widget.getText(column));
	}

	public List<String> childTexts() {
		return Ui.call(() -> Stream.of(widget.getItems()).map(TreeItem::getText).toList());
	}
}
