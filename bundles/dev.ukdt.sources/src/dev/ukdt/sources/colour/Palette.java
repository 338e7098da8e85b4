package dev.ukdt.sources.colour;

import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.sources.language.Colour;

/** The colours of the current theme as the Colors and Fonts preferences have them. In the UI thread. */
public final class Palette {
	private Palette() {
	}

	/** The colour, or null when the theme has none: then the text keeps the editor's own. */
	public static Color color(Colour colour) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(colour.key());
	}
}
