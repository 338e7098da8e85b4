package dev.ukdt.ui.guest;

import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.console.ConsoleColorProvider;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;

/** The colours of a guest's console. Its error stream carries UKDT's own words, which are not errors. */
public final class GuestColours extends ConsoleColorProvider {
	@Override
	public Color getColor(String stream) {
		return IDebugUIConstants.ID_STANDARD_ERROR_STREAM.equals(stream) ? JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR) : super.getColor(stream);
	}
}
