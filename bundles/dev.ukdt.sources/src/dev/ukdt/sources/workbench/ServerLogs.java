package dev.ukdt.sources.workbench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;

import dev.ukdt.sources.client.Supervisor;

/** What servers said beside the protocol, the last thousand lines of each, and in a console once somebody wants to see it. Any thread. */
public final class ServerLogs {
	private static final int MOST = 1000;

	private static final class Log {
		private final Deque<String> lines = new ArrayDeque<>();
		private MessageConsole console;
		private MessageConsoleStream stream;
	}

	private final Map<Supervisor, Log> logs = new HashMap<>();

	synchronized void add(Supervisor supervisor, String text) {
		var log = logs.computeIfAbsent(supervisor, key -> new Log());
		text.lines().forEach(line -> {
			log.lines.addLast(line);
			if (log.lines.size() > MOST) {
				log.lines.removeFirst();
			}
			if (log.stream != null) {
				log.stream.println(line);
			}
		});
	}

	public synchronized List<String> lines(Supervisor supervisor) {
		return logs.containsKey(supervisor) ? List.copyOf(logs.get(supervisor).lines) : List.of();
	}

	/** Opens the console of a server's log. */
	public synchronized void show(Supervisor supervisor) {
		var log = logs.computeIfAbsent(supervisor, key -> new Log());
		if (log.console == null) {
			log.console = new MessageConsole(supervisor.server().descriptor().name() + " (" + supervisor.root().getFileName() + ")", null);
			log.console.setWaterMarks(80_000, 100_000);
			log.stream = log.console.newMessageStream();
			log.lines.forEach(log.stream::println);
			ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] { log.console });
		}
		ConsolePlugin.getDefault().getConsoleManager().showConsoleView(log.console);
	}
}
