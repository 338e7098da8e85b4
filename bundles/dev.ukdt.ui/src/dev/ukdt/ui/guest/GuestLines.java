package dev.ukdt.ui.guest;

import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.debug.ui.console.IConsoleLineTracker;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.console.TextConsole;

/** Made with each guest's console, before its first line: remembers when lines come, whether the console is shown or not. */
public final class GuestLines implements IConsoleLineTracker {
	private static final String KEY = "dev.ukdt.ui.timeStamps";

	@Override
	public void init(IConsole console) {
		if (console instanceof TextConsole text) {
			of(text);
		}
	}

	/** The stamps of a console; made now if need be. */
	static TimeStamps of(TextConsole console) {
		synchronized (console) {
			if (!(console.getAttribute(KEY) instanceof TimeStamps)) {
				console.setAttribute(KEY, new TimeStamps(console.getDocument()));
			}
			return (TimeStamps) console.getAttribute(KEY);
		}
	}

	@Override
	public void lineAppended(IRegion line) {
		// The document has told it.
	}

	@Override
	public void dispose() {
		// The stamps live as long as the console.
	}
}
