package dev.ukdt.gdb;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands in for the process of GDB: writes what a test makes up, whatever it is sent, and ends with it. */
final class ScriptedProcess extends Process {

	private final CompletableFuture<Process> exit = new CompletableFuture<>();
	private final CountDownLatch begun = new CountDownLatch(1);
	private final AtomicBoolean destroyed = new AtomicBoolean();
	private final InputStream out;

	ScriptedProcess(InputStream out) {
		this.out = new EndingStream(out);
	}

	/** Lets the output come. */
	void begin() {
		begun.countDown();
	}

	@Override
	public OutputStream getOutputStream() {
		return OutputStream.nullOutputStream();
	}

	@Override
	public InputStream getInputStream() {
		return out;
	}

	@Override
	public InputStream getErrorStream() {
		return InputStream.nullInputStream();
	}

	@Override
	public CompletableFuture<Process> onExit() {
		return exit;
	}

	@Override
	public int waitFor() throws InterruptedException {
		exit.join();
		return 0;
	}

	@Override
	public boolean waitFor(long timeout, TimeUnit unit) {
		return exit.isDone();
	}

	@Override
	public int exitValue() {
		return 0;
	}

	@Override
	public long pid() {
		return Long.MAX_VALUE;
	}

	@Override
	public void destroy() {
		destroyed.set(true);
		begun.countDown();
		exit.complete(this);
	}

	@Override
	public Process destroyForcibly() {
		destroy();
		return this;
	}

	boolean isDestroyed() {
		return destroyed.get();
	}

	/** Ends the process with its output, and the output with the process. */
	private final class EndingStream extends FilterInputStream {

		EndingStream(InputStream script) {
			super(script);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			try {
				begun.await();
			} catch (InterruptedException e) {
				throw new InterruptedIOException();
			}
			int count = destroyed.get() ? -1 : super.read(bytes, offset, length);
			if (count < 0) {
				exit.complete(ScriptedProcess.this);
			}
			return count;
		}
	}
}
