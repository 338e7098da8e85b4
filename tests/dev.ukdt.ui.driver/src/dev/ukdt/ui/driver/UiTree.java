package dev.ukdt.ui.driver;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. Its items may come late (lazy and virtual trees): every look-up waits for them. */
public final class UiTree extends UiWidget<Tree> {

	UiTree(Tree widget) {
		super(widget);
	}

	/** The first visible item at the end of this path, once it is there. A text matches when it is equal or {@code wanted} ends with * and it starts so. */
	public UiTreeItem getTreeItem(String... path) {
		return new UiTreeItem(this, path).until("an item", item -> true);
	}

	/** What a wait for an item says that was in vain; in the UI thread. */
	String missing(String... path) {
		return String.join(" > ", path) + " in the tree:" + dump(widget.getItems(), 1);
	}

	/** Opens every item of the path, the last one too. */
	public UiTreeItem expandNode(String... path) {
		for (int i = 1; i < path.length; i++) {
			getTreeItem(Stream.of(path).limit(i).toArray(String[]::new)).expand();
		}
		return getTreeItem(path).expand();
	}

	/** All texts of the expanded tree, a line an item, columns split by tabs. */
	public String dump() {
		return Ui.call(() -> dump(widget.getItems(), 0));
	}

	/** The context menu of the selected item. */
	public UiMenu contextMenu() {
		Ui.run(() -> widget.notifyListeners(SWT.MenuDetect, event(SWT.MenuDetect)));
		return new UiMenu("context menu", widget::getMenu);
	}

	/** Null when it is not there; in the UI thread. */
	TreeItem find(String... path) {
		TreeItem[] items = widget.getItems();
		TreeItem found = null;
		for (String text : path) {
			found = Stream.of(items).filter(i -> matches(i.getText(), text)).findFirst().orElse(null);
			if (found == null) {
				return null;
			}
			items = found.getItems();
		}
		return found;
	}

	static boolean matches(String shown, String wanted) {
		return wanted.endsWith("*") ? shown.startsWith(wanted.substring(0, wanted.length() - 1)) : shown.equals(wanted);
	}

	private String dump(TreeItem[] items, int depth) {
		StringBuilder text = new StringBuilder();
		for (TreeItem item : items) {
			text.append('\n').append("  ".repeat(depth)).append(item.getText());
			for (int column = 1; column < widget.getColumnCount(); column++) {
				text.append('\t').append(item.getText(column));
			}
			if (item.getExpanded()) {
				text.append(dump(item.getItems(), depth + 1));
			}
		}
		return text.toString();
	}

	static Event itemEvent(int type, TreeItem item) {
		Event event = event(type);
		event.item = item;
		return event;
	}
}
