package dev.ukdt.gdb.event;

import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamKind;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Something that GDB tells without being asked, in the order in which it happened. */
public sealed interface GdbEvent permits Stopped, GdbEvent.Running, GdbEvent.ThreadCreated, GdbEvent.ThreadExited,
		GdbEvent.ThreadSelected, GdbEvent.ThreadGroupAdded, GdbEvent.ThreadGroupRemoved, GdbEvent.ThreadGroupStarted,
		GdbEvent.ThreadGroupExited, GdbEvent.LibraryLoaded, GdbEvent.LibraryUnloaded, GdbEvent.BreakpointCreated,
		GdbEvent.BreakpointModified, GdbEvent.BreakpointDeleted, GdbEvent.ParameterChanged, GdbEvent.MemoryChanged,
		GdbEvent.RecordStarted, GdbEvent.RecordStopped, GdbEvent.Download, GdbEvent.Output, GdbEvent.Aborted, GdbEvent.Other {

	/** @param thread absent: all threads run */
	record Running(OptionalInt thread) implements GdbEvent {
	}

	record ThreadCreated(int thread, String group) implements GdbEvent {
	}

	record ThreadExited(int thread, String group) implements GdbEvent {
	}

	/** A person chose another thread or frame in GDB's console. */
	record ThreadSelected(int thread, OptionalInt frame) implements GdbEvent {
	}

	record ThreadGroupAdded(String group) implements GdbEvent {
	}

	record ThreadGroupRemoved(String group) implements GdbEvent {
	}

	record ThreadGroupStarted(String group, OptionalInt pid) implements GdbEvent {
	}

	/** The target is gone; a stub whose machine ended gives this and no {@link Stopped}. */
	record ThreadGroupExited(String group, OptionalInt exitCode) implements GdbEvent {
	}

	record LibraryLoaded(String id, String targetName, String hostName, boolean symbolsLoaded) implements GdbEvent {
	}

	record LibraryUnloaded(String id, String targetName) implements GdbEvent {
	}

	record BreakpointCreated(Breakpoint breakpoint) implements GdbEvent {
	}

	/** Also told when a hit was counted. */
	record BreakpointModified(Breakpoint breakpoint) implements GdbEvent {
	}

	record BreakpointDeleted(String number) implements GdbEvent {
	}

	record ParameterChanged(String parameter, String value) implements GdbEvent {
	}

	/** Memory was written through GDB. Length in bytes. */
	record MemoryChanged(OptionalLong address, OptionalLong length) implements GdbEvent {
	}

	record RecordStarted(String method) implements GdbEvent {
	}

	record RecordStopped() implements GdbEvent {
	}

	/** Progress of {@code -target-download}; sizes in bytes. */
	record Download(String section, OptionalLong sent, OptionalLong sectionSize, OptionalLong totalSent, OptionalLong totalSize)
			implements GdbEvent {
	}

	/** Text for a person. */
	record Output(StreamKind kind, String text) implements GdbEvent {
	}

	/** GDB gives up a command that it answered before: what it told to be {@link Running} stands, and no {@link Stopped} follows. */
	record Aborted(String why) implements GdbEvent {
		/** @param complaint what GDB wrote before, which says more than its answer; may be empty */
		public static Aborted of(String answer, String complaint) {
			String said = complaint.strip().replaceFirst("^Warning:\\s+", "").replaceAll("\\s+", " ");
			return new Aborted(said.isEmpty() ? answer : said);
		}
	}

	/** What is not known here: a newer GDB may say more. */
	record Other(AsyncRecord record) implements GdbEvent {
	}

	static GdbEvent of(AsyncRecord record) {
		MiTuple results = record.results();
		return switch (record.name()) {
		case "stopped" -> Stopped.of(results);
		case "running" -> new Running(results.integer("thread-id"));
		case "thread-created" -> new ThreadCreated(results.integer("id").orElse(0), results.text("group-id"));
		case "thread-exited" -> new ThreadExited(results.integer("id").orElse(0), results.text("group-id"));
		case "thread-selected" -> new ThreadSelected(results.integer("id").orElse(0), results.tuple("frame").integer("level"));
		case "thread-group-added" -> new ThreadGroupAdded(results.text("id"));
		case "thread-group-removed" -> new ThreadGroupRemoved(results.text("id"));
		case "thread-group-started" -> new ThreadGroupStarted(results.text("id"), results.integer("pid"));
		case "thread-group-exited" -> new ThreadGroupExited(results.text("id"), results.integer("exit-code"));
		case "library-loaded" -> new LibraryLoaded(results.text("id"), results.text("target-name"), results.text("host-name"),
				results.flag("symbols-loaded"));
		case "library-unloaded" -> new LibraryUnloaded(results.text("id"), results.text("target-name"));
		case "breakpoint-created" -> new BreakpointCreated(Breakpoint.in(results));
		case "breakpoint-modified" -> new BreakpointModified(Breakpoint.in(results));
		case "breakpoint-deleted" -> new BreakpointDeleted(results.text("id"));
		case "cmd-param-changed" -> new ParameterChanged(results.text("param"), results.text("value"));
		case "memory-changed" -> new MemoryChanged(results.address("addr"), results.address("len"));
		case "record-started" -> new RecordStarted(results.text("method"));
		case "record-stopped" -> new RecordStopped();
		case "download" -> download(results);
		default -> new Other(record);
		};
	}

	private static Download download(MiTuple results) {
		MiTuple progress = results.tuples().isEmpty() ? MiTuple.EMPTY : results.tuples().getFirst();
		return new Download(progress.text("section"), progress.address("section-sent"), progress.address("section-size"),
				progress.address("total-sent"), progress.address("total-size"));
	}
}
