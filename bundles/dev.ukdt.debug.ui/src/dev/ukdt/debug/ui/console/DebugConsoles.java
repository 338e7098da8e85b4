package dev.ukdt.debug.ui.console;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.DebugSession;

/** The consoles of sessions: one of each kind at most. In the UI thread. */
public final class DebugConsoles {
	private DebugConsoles() {
	}

	/** Shows GDB's command line for this guest. */
	public static void showGdb(UnikernelDebugTarget target) {
		show(find(GdbConsole.class, console -> console.target() == target).orElseGet(() -> {
			var console = new GdbConsole(target);
			add(console);
			console.begin();
			return console;
		}));
	}

	/** Shows what is said on the wire from now on. */
	public static void showWire(DebugSession session, String name) {
		show(find(WireConsole.class, console -> console.session() == session).orElseGet(() -> {
			var console = new WireConsole(session, name);
			add(console);
			console.begin();
			return console;
		}));
	}

	/** Removes the consoles whose sessions have ended. */
	public static void removeEnded() {
		var manager = ConsolePlugin.getDefault().getConsoleManager();
		manager.removeConsoles(Arrays.stream(manager.getConsoles()).filter(DebugConsoles::hasEnded).toArray(IConsole[]::new));
	}

	private static boolean hasEnded(IConsole console) {
		return switch (console) {
		case GdbConsole gdb -> gdb.target().isTerminated();
		case WireConsole wire -> wire.session().run().isEnded();
		default -> false;
		};
	}

	private static <C extends IConsole> Optional<C> find(Class<C> type, Predicate<C> wanted) {
		return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles()).filter(type::isInstance).map(type::cast).filter(wanted).findFirst();
	}

	private static void add(IConsole console) {
		removeEnded();
		ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] { console });
	}

	private static void show(IConsole console) {
		ConsolePlugin.getDefault().getConsoleManager().showConsoleView(console);
	}
}
