package dev.ukdt.ui.driver;

import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.TabItem;

/** A tab of a tab folder, of either kind. */
public final class UiTab extends UiWidget<Item> {

	UiTab(Item widget) {
		super(widget);
	}

	public UiTab activate() {
		Ui.start(() -> {
			Event event = selection();
			event.item = widget;
			switch (widget) {
			case CTabItem item -> {
				item.getParent().setSelection(item);
				item.getParent().notifyListeners(event.type, event);
			}
			case TabItem item -> {
				item.getParent().setSelection(item);
				item.getParent().notifyListeners(event.type, event);
			}
			default -> throw new IllegalArgumentException(widget.toString());
			}
		});
		return this;
	}
}
