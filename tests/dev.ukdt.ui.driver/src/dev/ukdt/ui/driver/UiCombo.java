package dev.ukdt.ui.driver;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Combo;

/** A combo box. */
public final class UiCombo extends UiWidget<Combo> {

	UiCombo(Combo widget) {
		super(widget);
	}

	public List<String> items() {
		return Ui.call(() -> Arrays.asList(widget.getItems()));
	}

	/** Chooses the item, as soon as it is there. */
	public UiCombo setSelection(String item) {
		untilEnabled();
		until("item \"" + item + "\" in " + widget, () -> widget.indexOf(item) >= 0);
		Ui.run(() -> widget.select(widget.indexOf(item)));
		send(selection());
		return this;
	}
}
