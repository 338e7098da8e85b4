package dev.ukdt.ui.driver;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu, of the menu bar or of a control, walked without being drawn. */
public final class UiMenu {

	private final Supplier<Menu> source;
	private final String name;

	/** @param source gives the menu, in the UI thread; null while it is not there */
	UiMenu(String name, Supplier<Menu> source) {
		this.name = name;
		this.source = source;
	}

	/** The submenu of the item with this text, as soon as it is there. */
	public UiMenu menu(String text) {
		return new UiMenu(name + " > " + text, () -> {
			MenuItem item = item(text);
			return item == null ? null : item.getMenu();
		});
	}

	/** Chooses the item with this text, as soon as it is there and enabled. */
	public void click(String text) {
		MenuItem item = Wait.untilValue(() -> name + " > " + text + ", enabled; there are " + texts(), () -> {
			MenuItem found = item(text);
			return found != null && found.isEnabled() ? found : null;
		}, Wait.LIMIT);
		Ui.run(() -> {
			if ((item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
				item.setSelection(!item.getSelection());
			}
		});
		new UiWidget<>(item).send(UiWidget.selection());
		Ui.run(this::hide);
	}

	/** True if the item is there and enabled. */
	public boolean isEnabled(String text) {
		return Ui.call(() -> {
			MenuItem item = item(text);
			boolean enabled = item != null && item.isEnabled();
			hide();
			return enabled;
		});
	}

	private MenuItem item(String text) {
		Menu menu = shown();
		return menu == null ? null : Stream.of(menu.getItems()).filter(i -> Labels.similar(i.getText().replaceFirst("^&?\\d+ ", ""), text)).findFirst().orElse(null);
	}

	private String texts() {
		Menu menu = shown();
		return menu == null ? "no menu" : Stream.of(menu.getItems()).map(i -> i.getText() + (i.isEnabled() ? "" : " (disabled)")).toList().toString();
	}

	private Menu shown() {
		Menu menu = source.get();
		if (menu != null && !menu.isDisposed()) {
			// Menus of the workbench are filled when they are about to be shown.
			menu.notifyListeners(SWT.Show, UiWidget.event(SWT.Show));
		}
		return menu == null || menu.isDisposed() ? null : menu;
	}

	private void hide() {
		Menu menu = source.get();
		if (menu != null && !menu.isDisposed()) {
			menu.notifyListeners(SWT.Hide, UiWidget.event(SWT.Hide));
		}
	}
}
