package dev.ukdt.ui.tests.debug;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleDocumentPartitioner;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.console.TextConsole;

import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.UiStyledText;
import dev.ukdt.ui.driver.Wait;
import dev.ukdt.ui.tests.Contrast;

/** A console of the debugger, brought to the front of the console view. */
record ShownConsole(TextConsole console) {
	/** The console whose name begins so, as soon as it is there. */
	static ShownConsole named(String prefix) {
		var console = Wait.untilValue("console " + prefix, () -> Stream.of(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
				.filter(one -> one.getName().startsWith(prefix)).map(TextConsole.class::cast).findFirst().orElse(null));
		new UiBot().viewById(IConsoleConstants.ID_CONSOLE_VIEW);
		Ui.run(() -> ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console));
		return new ShownConsole(console);
	}

	/** Types behind all that is there. */
	void type(String text) {
		var shown = text();
		Ui.run(() -> {
			var widget = shown.widget();
			widget.setCaretOffset(widget.getCharCount());
			widget.replaceTextRange(widget.getCharCount(), 0, text);
		});
	}

	/** Eclipse may show another console for a moment. */
	private UiStyledText text() {
		var view = new UiBot().viewById(IConsoleConstants.ID_CONSOLE_VIEW);
		Wait.until(console.getName() + " in front", () -> ((IConsoleView) view.part()).getConsole() == console);
		return view.styledText();
	}

	void untilContains(String text) {
		Wait.until("'" + text + "' in the console", () -> console.getDocument().get().contains(text));
	}

	/** The pieces of text whose colour does not stand out from the ground; the colour of errors is the theme's own and taken as it is. */
	List<String> unreadable() {
		var shown = text();
		return Ui.call(() -> {
			var widget = shown.widget();
			var partitions = (IConsoleDocumentPartitioner) console.getDocument().getDocumentPartitioner();
			var theirs = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
			return Stream.of(partitions.getStyleRanges(0, console.getDocument().getLength())).filter(range -> range.length > 0 && !theirs.equals(range.foreground))
					.filter(range -> Contrast.of(range.foreground == null ? widget.getForeground() : range.foreground, widget.getBackground()) < Contrast.ENOUGH)
					.map(range -> range.foreground + " on " + widget.getBackground() + ": " + console.getDocument().get().substring(range.start, range.start + range.length)).toList();
		});
	}
}
