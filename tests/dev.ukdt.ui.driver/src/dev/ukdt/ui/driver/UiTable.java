package dev.ukdt.ui.driver;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** A table or list of rows. */
public final class UiTable extends UiWidget<Table> {

	UiTable(Table widget) {
		super(widget);
	}

	/** The texts of all rows, first column only. */
	public List<String> rows() {
		return Ui.call(() -> Stream.of(widget.getItems()).map(TableItem::getText).toList());
	}

	/** Selects the row whose first column has this text (a trailing * stands for any rest), as soon as it is there. */
	public UiTable select(String text) {
		Wait.thenUse(() -> missing(text), () -> row(text), item -> {
			widget.setSelection(item);
			Event event = event(SWT.Selection);
			event.item = item;
			widget.notifyListeners(SWT.Selection, event);
		});
		return this;
	}

	/** All columns of the row whose first column has this text. */
	public List<String> cells(String text) {
		return Wait.untilValue(() -> missing(text), () -> {
			var item = row(text);
			return item == null ? null : IntStream.range(0, Math.max(1, widget.getColumnCount())).mapToObj(item::getText).toList();
		}, Wait.LIMIT);
	}

	/** The context menu of the selected row. */
	public UiMenu contextMenu() {
		Ui.run(() -> widget.notifyListeners(SWT.MenuDetect, event(SWT.MenuDetect)));
		return new UiMenu("context menu", widget::getMenu);
	}

	/** Null when it is not there; in the UI thread. */
	private TableItem row(String text) {
		return Stream.of(widget.getItems()).filter(item -> UiTree.matches(item.getText(), text)).findFirst().orElse(null);
	}

	private String missing(String text) {
		return "row \"" + text + "\" among " + Stream.of(widget.getItems()).map(TableItem::getText).toList();
	}
}
