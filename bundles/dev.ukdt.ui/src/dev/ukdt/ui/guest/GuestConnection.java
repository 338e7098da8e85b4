package dev.ukdt.ui.guest;

import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.debug.ui.console.ConsoleColorProvider;
import org.eclipse.debug.ui.console.IConsole;
import org.eclipse.ui.console.TextConsole;

/** Brings a guest's streams into its console, as one: see {@link GuestOutput}. */
public final class GuestConnection extends ConsoleColorProvider {
	@Override
	public void connect(IProcess process, IConsole console) {
		var text = (TextConsole) console;
		var output = new GuestOutput(process, GuestWords.of(text));
		output.belongsTo(text);
		console.connect(output, IDebugUIConstants.ID_STANDARD_OUTPUT_STREAM);
	}
}
