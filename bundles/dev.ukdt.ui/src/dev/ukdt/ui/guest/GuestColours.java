package dev.ukdt.ui.guest;

import org.eclipse.debug.core.IStreamListener;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.console.ConsoleColorProvider;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;

import dev.ukdt.machine.Guest;

/**
 * Brings a guest's streams into its console, in its colours. The error stream carries UKDT's own words, which are not errors: first how the
 * guest was started, last how it ended.
 */
public final class GuestColours extends ConsoleColorProvider {
	@Override
	public Color getColor(String stream) {
		return IDebugUIConstants.ID_STANDARD_ERROR_STREAM.equals(stream) ? JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR) : super.getColor(stream);
	}

	/** A guest may have ended before it has a console. Stream after stream, its end would then be told before its output. */
	@Override
	public void connect(IProcess process, IConsole console) {
		var guest = process.getAdapter(Guest.class);
		if (guest == null || guest.isRunning() || !process.isTerminated()) {
			super.connect(process, console);
			return;
		}
		var streams = process.getStreamsProxy();
		var words = streams.getErrorStreamMonitor().getContents();
		var end = Math.max(0, words.lastIndexOf(guest.onEnd().join().report()));
		console.connect(new Said(words.substring(0, end)), IDebugUIConstants.ID_STANDARD_ERROR_STREAM);
		console.connect(streams.getOutputStreamMonitor(), IDebugUIConstants.ID_STANDARD_OUTPUT_STREAM);
		console.connect(new Said(words.substring(end)), IDebugUIConstants.ID_STANDARD_ERROR_STREAM);
	}

	/** A stream that has come to its end. */
	private record Said(String getContents) implements IStreamMonitor {
		@Override
		public void addListener(IStreamListener listener) {
			// Nothing follows.
		}

		@Override
		public void removeListener(IStreamListener listener) {
			// Nobody was added.
		}
	}
}
