package dev.ukdt.ui.driver;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.TreeItem;

/**
 * An item of a tree, by its path. Views make their items anew whenever they like, so that it is looked up for each use, in the same turn of
 * the UI thread. Its methods may be called from any thread but the UI thread.
 */
public final class UiTreeItem {
	private final UiTree tree;
	private final String[] path;

	UiTreeItem(UiTree tree, String... path) {
		this.tree = tree;
		this.path = path;
	}

	/** Selects the item and tells the tree's listeners. */
	public UiTreeItem select() {
		return act(item -> {
			item.getParent().setSelection(item);
			item.getParent().notifyListeners(SWT.Selection, UiTree.itemEvent(SWT.Selection, item));
		});
	}

	/** Opens the item. */
	public UiTreeItem expand() {
		return act(item -> {
			if (!item.getExpanded()) {
				item.getParent().notifyListeners(SWT.Expand, UiTree.itemEvent(SWT.Expand, item));
				item.setExpanded(true);
			}
		});
	}

	public UiTreeItem doubleClick() {
		select();
		return act(item -> item.getParent().notifyListeners(SWT.DefaultSelection, UiTree.itemEvent(SWT.DefaultSelection, item)));
	}

	public UiMenu contextMenu() {
		select();
		return tree.contextMenu();
	}

	/** The text in a column, counted from 0. */
	public String cell(int column) {
		return read(item -> item.getText(column));
	}

	public List<String> childTexts() {
		return read(item -> Stream.of(item.getItems()).map(TreeItem::getText).toList());
	}

	/** Reads something of the item, in the UI thread, as soon as it is there. */
	public <T> T read(Function<TreeItem, T> reading) {
		return Wait.untilValue(() -> tree.missing(path), () -> {
			var item = tree.find(path);
			return item == null ? null : reading.apply(item);
		}, Wait.LIMIT);
	}

	/** Waits until the item is there and as it should be, asked in the UI thread. */
	public UiTreeItem until(String what, Predicate<TreeItem> condition) {
		Wait.untilValue(() -> what + " at " + tree.missing(path), () -> {
			var item = tree.find(path);
			return item != null && condition.test(item) ? Boolean.TRUE : null;
		}, Wait.LIMIT);
		return this;
	}

	private UiTreeItem act(Consumer<TreeItem> action) {
		Wait.thenUse(() -> tree.missing(path), () -> tree.find(path), action);
		return this;
	}
}
