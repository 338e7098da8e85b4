package dev.ukdt.debug.ui.console;

import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.ui.DebugIcon;
import dev.ukdt.gdb.WireLog;

/** What is said between us and GDB, line by line. Keeps the newest two million characters; very long lines are cut. */
public final class WireConsole extends MessageConsole implements WireLog {
	private static final int KEPT = 2_000_000;
	private static final int LONGEST_LINE = 4000;

	private final DebugSession session;
	private final MessageConsoleStream stream = newMessageStream();

	WireConsole(DebugSession session, String name) {
		super("Wire: " + name, DebugIcon.WIRE.descriptor(), true);
		this.session = session;
		setWaterMarks(KEPT, KEPT + KEPT / 8);
	}

	DebugSession session() {
		return session;
	}

	void begin() {
		session.gdb().setWireLog(this);
	}

	@Override
	protected void dispose() {
		session.gdb().setWireLog(null);
		super.dispose();
	}

	@Override
	public void sent(String line) {
		print("> ", line);
	}

	@Override
	public void received(String line) {
		if (!line.startsWith("(gdb)")) {
			print("< ", line);
		}
	}

	private void print(String direction, String line) {
		stream.println(direction + (line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " ... and " + (line.length() - LONGEST_LINE) + " more" : line));
	}
}
