package dev.ukdt.gdb;

import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.mi.MiRecord;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.OtherOutput;
import dev.ukdt.gdb.mi.MiRecord.Prompt;
import dev.ukdt.gdb.mi.MiRecord.ResultClass;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamKind;
import dev.ukdt.gdb.mi.MiRecord.StreamRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A running GDB. Commands may be sent from any thread and never block the sender; answers and events come in GDB's
 * order on one dispatch thread. Answers are matched by token; a bounded number of commands is sent at a time, the
 * others wait. A command fails when its time limit is over, when it is cancelled (cancel the future) and when GDB ends.
 */
public final class GdbSession implements AutoCloseable {

	/** How long a command may take unless it is sent with a limit of its own. */
	public static final Duration DEFAULT_LIMIT = Duration.ofSeconds(30);

	static final int IN_FLIGHT = 8;

	private volatile GdbProcess process;
	/** Counts the GDBs of this session; what one that was replaced still says is passed over. */
	private volatile int generation;
	private volatile WireLog wireLog;
	private boolean closed;
	private final CommandQueue commands = new CommandQueue(IN_FLIGHT, this::write);
	private final Listeners listeners = new Listeners();
	private final AtomicLong tokens = new AtomicLong();
	private final Deadlines deadlines = new Deadlines();
	private final CompletableFuture<String> ended = new CompletableFuture<>();
	private final Printed printed = new Printed();

	GdbSession(Process gdb) {
		process = run(gdb);
	}

	private GdbProcess run(Process gdb) {
		int mine = ++generation;
		return new GdbProcess(gdb, record -> {
			if (mine == generation) {
				received(record);
			}
		}, why -> {
			if (mine == generation) {
				end(why);
			}
		});
	}

	/**
	 * Ends GDB and starts another in its place. Listeners and the wire log stay; symbols, breakpoints, settings and target are gone.
	 * Commands without an answer fail. Returns at once: the first commands are answered when the new one is ready.
	 *
	 * @throws IOException when it cannot be started; the session goes on with the old one
	 */
	public synchronized void replace(GdbLauncher launcher) throws IOException {
		if (closed || ended.isDone()) {
			throw new IOException("The debug session has ended.");
		}
		Process other = launcher.process();
		GdbProcess old = process;
		process = run(other);
		process.setWireLog(wireLog);
		old.end();
		commands.giveUp(new GdbEndedException("GDB was replaced by another."));
	}

	/** Sends a command with the default time limit. */
	public <R> CompletableFuture<R> send(MiCommand<R> command) {
		return send(command, DEFAULT_LIMIT);
	}

	/**
	 * Sends a command. The future fails with a {@link GdbException}. Its dependents run on a thread of the session
	 * (answers: the dispatch thread) and must not block there.
	 *
	 * @param limit counted from now, the wait for its turn included
	 */
	public <R> CompletableFuture<R> send(MiCommand<R> command, Duration limit) {
		Pending<R> pending = pending(command, limit);
		commands.submit(List.of(pending));
		return pending.future;
	}

	/** Sends a command between two others, with nobody else's among them. All three are sent, whatever becomes of the first. */
	public <R> CompletableFuture<R> sendBetween(MiCommand<?> before, MiCommand<R> command, MiCommand<?> after) {
		Pending<R> pending = pending(command, DEFAULT_LIMIT);
		commands.submit(List.of(pending(before, DEFAULT_LIMIT), pending, pending(after, DEFAULT_LIMIT)));
		return pending.future;
	}

	private <R> Pending<R> pending(MiCommand<R> command, Duration limit) {
		Pending<R> pending = new Pending<>(tokens.incrementAndGet(), command, limit);
		deadlines.add(pending);
		pending.future.whenComplete((result, failure) -> {
			deadlines.remove(pending);
			if (failure != null) {
				commands.forget(pending);
			}
		});
		return pending;
	}

	/** Sends a command and waits for its result. Never on a UI thread; refused on the dispatch thread. */
	public <R> R await(MiCommand<R> command) throws GdbException, InterruptedException {
		return await(send(command));
	}

	/** Waits for a command that was sent. Never on a UI thread; refused on the dispatch thread. */
	public <R> R await(CompletableFuture<R> sent) throws GdbException, InterruptedException {
		if (process.onDispatchThread() && !sent.isDone()) {
			throw new IllegalStateException("A wait on the dispatch thread would never end.");
		}
		try {
			return sent.get();
		} catch (InterruptedException e) {
			sent.cancel(false);
			throw e;
		} catch (ExecutionException e) {
			if (e.getCause() instanceof GdbException failure) {
				throw failure;
			}
			throw new IllegalStateException(e.getCause());
		}
	}

	public void addListener(GdbListener listener) {
		listeners.add(listener);
	}

	public void removeListener(GdbListener listener) {
		listeners.remove(listener);
	}

	/** Shows the wire to this log from now on; null ends it. */
	public void setWireLog(WireLog log) {
		wireLog = log;
		process.setWireLog(log);
	}

	public long pid() {
		return process.pid();
	}

	/** Completed with the reason when GDB is gone and all listeners know. */
	public CompletableFuture<String> onEnd() {
		return ended.copy();
	}

	/**
	 * Breaks into what GDB itself is busy with (reading symbols, a long memory read): the command fails with GDB's
	 * error {@code Quit}. Does not stop the target; that is {@code -exec-interrupt}.
	 */
	public void breakIn() {
		process.signalInterrupt();
	}

	/**
	 * Ends GDB, by its own command first, by force when it does not answer. Returns at once; see {@link #onEnd()}. What
	 * becomes of the target is GDB's rule: a host process that it started dies, a remote one runs on.
	 */
	@Override
	public synchronized void close() {
		closed = true;
		process.end();
	}

	private void write(Pending<?> pending) {
		process.write(pending.line);
	}

	private void received(MiRecord record) {
		switch (record) {
		case ResultRecord result -> answered(result);
		case AsyncRecord async -> listeners.event(GdbEvent.of(async));
		case StreamRecord stream -> stream(stream);
		case OtherOutput other -> listeners.event(new GdbEvent.Output(StreamKind.TARGET, other.text() + '\n'));
		case Prompt prompt -> { }
		}
	}

	private void answered(ResultRecord result) {
		String console = printed.console();
		String complaints = printed.complaints();
		printed.clear();
		if (!commands.answer(result, console) && result.resultClass() == ResultClass.ERROR) {
			listeners.event(GdbEvent.Aborted.of(result.results().text("msg"), complaints));
		}
	}

	private void stream(StreamRecord stream) {
		String text = stream.text().text();
		printed.add(stream.kind(), text);
		listeners.event(new GdbEvent.Output(stream.kind(), text));
	}

	private void end(String why) {
		commands.end(new GdbEndedException(why));
		deadlines.end();
		listeners.ended(why);
		ended.complete(why);
	}
}
