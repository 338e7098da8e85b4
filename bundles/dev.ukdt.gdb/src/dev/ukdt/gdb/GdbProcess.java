package dev.ukdt.gdb;

import dev.ukdt.gdb.mi.MiReader;
import dev.ukdt.gdb.mi.MiRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The process of GDB and its threads: one reads and parses, one dispatches, one writes what the callers do not. What is read and not yet
 * dispatched is bounded, in records and in bytes: a GDB that prints without end has to wait for us.
 */
final class GdbProcess {

	private static final int UNDISPATCHED = 4096;
	private static final int UNDISPATCHED_BYTES = 16 << 20;
	private static final long GRACE_MILLIS = 2000;
	/** In bytes. What may be in flight of such lines at once is half of what a pipe of Linux holds. */
	private static final int SHORT = (32 << 10) / GdbSession.IN_FLIGHT;

	private final Process process;
	private final Consumer<MiRecord> records;
	private final Consumer<String> ended;
	private final BlockingQueue<Runnable> undispatched = new LinkedBlockingQueue<>(UNDISPATCHED);
	private final Semaphore undispatchedBytes = new Semaphore(UNDISPATCHED_BYTES);
	private final ErrorTail errors;
	private final ExecutorService dispatcher;
	private final ExecutorService writer = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
			daemon("GDB writer"), new ThreadPoolExecutor.DiscardPolicy());
	private final Thread killer;
	private final CompletableFuture<Void> readToEnd = new CompletableFuture<>();
	private final AtomicBoolean closing = new AtomicBoolean();
	private volatile Thread dispatchThread;
	private volatile WireLog wireLog;
	/** Lines that the writer has not written; guarded by it. */
	private int queued;
	private volatile String readFailure;

	/**
	 * @param records called on the dispatch thread for each record
	 * @param ended called on the dispatch thread after the last record, with the reason
	 */
	GdbProcess(Process process, Consumer<MiRecord> records, Consumer<String> ended) {
		this.process = process;
		errors = new ErrorTail(process);
		this.records = records;
		this.ended = ended;
		killer = new Thread(process::destroyForcibly, "GDB killer");
		try {
			Runtime.getRuntime().addShutdownHook(killer);
		} catch (IllegalStateException e) {
			process.destroyForcibly(); // we go down already
		}
		dispatcher = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, undispatched, task -> {
			dispatchThread = daemon("GDB dispatch").newThread(task);
			return dispatchThread;
		}, (task, pool) -> waitForRoom(task));
		daemon("GDB reader").newThread(this::read).start();
		// What GDB started may outlive it and hold its pipe open: the end of the pipe is not waited for without limit.
		process.onExit().thenCompose(dead -> readToEnd.completeOnTimeout(null, GRACE_MILLIS, TimeUnit.MILLISECONDS))
				.thenRun(() -> dispatcher.execute(this::finish));
	}

	static ThreadFactory daemon(String name) {
		return task -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	long pid() {
		return process.pid();
	}

	boolean onDispatchThread() {
		return Thread.currentThread() == dispatchThread;
	}

	void setWireLog(WireLog log) {
		wireLog = log;
	}

	/**
	 * Sends a line. Returns at once; a process that is gone is told by its end. A short line is written by the caller: the
	 * bounded number of commands in flight, all of them short, fits into the pipe whether GDB reads or not. Any other line, and
	 * those behind it, are written by a thread that may wait for GDB.
	 */
	void write(String line) {
		byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
		synchronized (writer) {
			if (queued == 0 && bytes.length <= SHORT && wireLog == null) {
				send(bytes);
				return;
			}
			queued++;
		}
		writer.execute(() -> {
			WireLog log = wireLog;
			if (log != null) {
				log.sent(line);
			}
			send(bytes);
			synchronized (writer) {
				queued--;
			}
		});
	}

	private void send(byte[] bytes) {
		try {
			OutputStream out = process.getOutputStream();
			out.write(bytes);
			out.flush();
		} catch (IOException e) {
			// GDB reads no more: it is ending, and its end is told when the process is gone.
		}
	}

	void signalInterrupt() {
		try {
			new ProcessBuilder("kill", "-INT", Long.toString(pid())).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			System.getLogger(GdbProcess.class.getName()).log(System.Logger.Level.WARNING, "No signal could be sent to GDB.", e);
		}
	}

	/** Asks GDB to end and ends it by force when it does not within the time of grace. */
	void end() {
		if (closing.compareAndSet(false, true)) {
			write("-gdb-exit");
			CompletableFuture.delayedExecutor(GRACE_MILLIS, TimeUnit.MILLISECONDS).execute(process::destroyForcibly);
		}
	}

	private void read() {
		MiReader reader = new MiReader(process.getInputStream(), MiReader.DEFAULT_LINE_LIMIT, this::tap);
		try {
			for (MiRecord record = reader.next(); record != null; record = reader.next()) {
				dispatch(record, Math.clamp(reader.lineLength(), 1, UNDISPATCHED_BYTES));
			}
		} catch (IOException e) {
			readFailure = e.getMessage();
			process.destroyForcibly();
		} catch (OutOfMemoryError e) {
			readFailure = "it wrote more than fits into the memory";
			process.destroyForcibly();
		}
		readToEnd.complete(null);
	}

	private void dispatch(MiRecord record, int bytes) {
		undispatchedBytes.acquireUninterruptibly(bytes);
		dispatcher.execute(() -> {
			try {
				records.accept(record);
			} finally {
				undispatchedBytes.release(bytes);
			}
		});
	}

	private void finish() {
		ended.accept(why());
		writer.shutdown();
		dispatcher.shutdown();
		try {
			Runtime.getRuntime().removeShutdownHook(killer);
		} catch (IllegalStateException e) {
			// The JVM is ending: the hook runs or has run.
		}
	}

	private String why() {
		if (closing.get()) {
			return "The debug session was closed.";
		}
		int code = process.exitValue();
		String how = code > 128 ? "was ended by signal " + (code - 128) : "ended with exit code " + code;
		String said = readFailure == null ? errors.lastLine() : readFailure;
		return "GDB " + how + (said.isEmpty() ? "." : " (" + said + ").") + " Start the debug session again.";
	}

	private void tap(byte[] bytes, int offset, int length) {
		WireLog log = wireLog;
		if (log != null) {
			log.received(new String(bytes, offset, length, StandardCharsets.UTF_8));
		}
	}

	private void waitForRoom(Runnable task) {
		try {
			if (!dispatcher.isShutdown()) {
				undispatched.put(task);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
