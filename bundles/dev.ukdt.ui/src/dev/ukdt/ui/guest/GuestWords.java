package dev.ukdt.ui.guest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.console.TextConsole;

/** The lines of a guest's console that are UKDT's own, and their colour. Lines are added by any thread and shown in the UI thread. */
final class GuestWords implements LineStyleListener {
	private static final String KEY = "dev.ukdt.ui.words";

	private final Set<String> lines = ConcurrentHashMap.newKeySet();

	/** Those of a console; made now if need be. */
	static GuestWords of(TextConsole console) {
		synchronized (console) {
			if (!(console.getAttribute(KEY) instanceof GuestWords)) {
				console.setAttribute(KEY, new GuestWords());
			}
			return (GuestWords) console.getAttribute(KEY);
		}
	}

	void add(String text) {
		text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
	}

	@Override
	public void lineGetStyle(LineStyleEvent event) {
		if (lines.contains(event.lineText)) {
			var colour = JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR);
			event.styles = new StyleRange[] { new StyleRange(event.lineOffset, event.lineText.length(), colour, null) };
		}
	}
}
