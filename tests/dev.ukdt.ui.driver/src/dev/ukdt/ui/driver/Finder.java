package dev.ukdt.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Widget;

/** Finds visible widgets below a root, parents before children. To be called in the UI thread. */
final class Finder {

	private Finder() {
	}

	static <W extends Widget> List<W> all(Widget root, Class<W> type, Predicate<W> matches) {
		List<W> found = new ArrayList<>();
		collect(root, type, matches, found);
		return found;
	}

	private static <W extends Widget> void collect(Widget widget, Class<W> type, Predicate<W> matches, List<W> found) {
		if (widget.isDisposed() || widget instanceof Control control && !control.isVisible()) {
			return;
		}
		if (type.isInstance(widget) && matches.test(type.cast(widget))) {
			found.add(type.cast(widget));
		}
		for (Widget item : items(widget)) {
			collect(item, type, matches, found);
		}
		if (widget instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, type, matches, found);
			}
		}
	}

	private static Widget[] items(Widget widget) {
		return switch (widget) {
		case ToolBar bar -> bar.getItems();
		case CTabFolder folder -> folder.getItems();
		case TabFolder folder -> folder.getItems();
		default -> new Widget[0];
		};
	}

	/** The tree of visible widgets below {@code root}, a line each, for the message of a failure. */
	static String dump(Widget root) {
		StringBuilder text = new StringBuilder();
		for (Widget widget : all(root, Widget.class, w -> true)) {
			String line = widget.toString();
			text.append('\n').append("  ".repeat(depth(widget))).append(line.length() > 160 ? line.substring(0, 160) + "…" : line);
		}
		return text.toString();
	}

	private static int depth(Widget widget) {
		int depth = 0;
		for (Control c = widget instanceof Control control ? control.getParent() : null; c != null; c = c.getParent()) {
			depth++;
		}
		return depth;
	}
}
