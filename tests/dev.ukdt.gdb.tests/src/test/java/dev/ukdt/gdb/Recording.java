package dev.ukdt.gdb;

import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Reply;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.gdb.mi.MiReader;
import dev.ukdt.gdb.mi.MiRecord;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.OtherOutput;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A session of a real GDB that was recorded: what it was sent and what it wrote. */
final class Recording {

	static final List<String> OF_HELLO = List.of("hello-gdb-13.1", "hello-gdb-16.3", "hello-gdb-18.1");
	static final String OF_GUEST = "guest-x86_64-gdb-13.1";

	private final List<String> commands;
	private final Map<String, Reply> replies = new HashMap<>();
	private final List<GdbEvent> events = new ArrayList<>();

	final byte[] bytes;
	final List<MiRecord> records = new ArrayList<>();
	final List<OtherOutput> others = new ArrayList<>();

	Recording(String name) throws IOException {
		bytes = resource(name + ".mi");
		commands = new String(resource(name.substring(0, name.indexOf("-gdb-")) + ".commands"), StandardCharsets.UTF_8).lines().toList();
		var console = new StringBuilder();
		var reader = new MiReader(new ByteArrayInputStream(bytes));
		for (var record = reader.next(); record != null; record = reader.next()) {
			records.add(record);
			switch (record) {
			case ResultRecord result -> {
				replies.put(commands.get((int) result.token() - 1), new Reply(result.resultClass(), result.results(), console.toString()));
				console.setLength(0);
			}
			case AsyncRecord async -> events.add(GdbEvent.of(async));
			case StreamRecord stream -> console.append(stream.text().text());
			case OtherOutput other -> others.add(other);
			case MiRecord.Prompt prompt -> { }
			}
		}
	}

	/** What the command makes of the answer that GDB gave to this line. */
	<R> R result(String line, MiCommand<R> command) {
		var reply = replies.get(line);
		if (reply == null) {
			throw new AssertionError("Not in the recording: " + line);
		}
		return command.result(reply);
	}

	Reply reply(String line) {
		return replies.get(line);
	}

	<E extends GdbEvent> List<E> events(Class<E> type) {
		return events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	Stopped stop(int index) {
		return events(Stopped.class).get(index);
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream in = Recording.class.getResourceAsStream("/recorded/" + name)) {
			return in.readAllBytes();
		}
	}
}
