package dev.ukdt.ui.tests.run;

import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;

import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiStyledText;
import dev.ukdt.ui.driver.UiView;
import dev.ukdt.ui.driver.Wait;

/** The console view while it shows a guest's console. */
public final class GuestConsoleView {
	private final UiView view;

	/** Waits until a guest's console is in front. */
	public GuestConsoleView(UiBot bot) {
		view = bot.viewById(IConsoleConstants.ID_CONSOLE_VIEW);
		Wait.until("a guest's console", () -> ((IConsoleView) view.part()).getConsole() instanceof IConsole);
	}

	public UiStyledText text() {
		return view.styledText();
	}

	/** Presses a button of the console by its tool tip; a trailing * stands for any rest. */
	public void press(String button) {
		view.toolbar().toolbarButtonWithTooltip(button).click();
	}
}
