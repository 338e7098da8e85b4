package dev.ukdt.machine.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.eclipse.debug.core.model.IStreamsProxy2;

import dev.ukdt.machine.ConsoleText;
import dev.ukdt.machine.GuestConsole;

/** A guest's console as the streams of a process: the guest on the output, our own words on the error stream. */
final class GuestStreams implements IStreamsProxy2 {
	private final GuestStream output = new GuestStream();
	private final GuestStream words = new GuestStream();
	private volatile GuestConsole console;

	/** What the guest prints goes here. */
	GuestConsole.Listener output() {
		return new ConsoleText(output::append);
	}

	void say(String sentence) {
		words.append(sentence + "\n");
	}

	void writeTo(GuestConsole to) {
		console = to;
	}

	@Override
	public GuestStream getErrorStreamMonitor() {
		return words;
	}

	@Override
	public GuestStream getOutputStreamMonitor() {
		return output;
	}

	@Override
	public void write(String input) throws IOException {
		if (console != null) {
			console.write(input.getBytes(StandardCharsets.UTF_8));
		}
	}

	@Override
	public void closeInputStream() throws IOException {
		if (console != null) {
			console.closeInput();
		}
	}
}
